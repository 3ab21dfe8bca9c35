import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  LoaderCircle,
  type LucideIcon,
  MessagesSquare,
  PackageCheck,
  PartyPopper,
  Send,
  Stamp,
  TriangleAlert,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { APPLICATION_STATUSES, type ApplicationStatus } from "@/lib/domain/application/application-status";

const look: Record<ApplicationStatus, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: "neutral", icon: CircleDashed },
  preparing: { tone: "neutral", icon: LoaderCircle },
  awaiting_approval: { tone: "accent", icon: Stamp },
  approved: { tone: "good", icon: CircleCheck },
  ready: { tone: "good", icon: PackageCheck },
  submitted: { tone: "neutral", icon: Send },
  interviewing: { tone: "good", icon: MessagesSquare },
  offer: { tone: "good", icon: PartyPopper },
  rejected: { tone: "neutral", icon: CircleX },
  withdrawn: { tone: "neutral", icon: Ban },
  no_answer: { tone: "neutral", icon: Clock },
  failed: { tone: "bad", icon: TriangleAlert },
  cancelled: { tone: "neutral", icon: Ban },
};

export function ApplicationStatusBadge({ status }: { status: ApplicationStatus }) {
  const { tone, icon: Icon } = look[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {APPLICATION_STATUSES[status].label}
    </Badge>
  );
}
