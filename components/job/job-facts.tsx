import { Banknote, Clock, MapPin, Wifi } from "lucide-react";
import type { ReactNode } from "react";
import { remoteWords, salaryWords } from "@/components/job/job-words";
import { cn } from "@/components/ui/cn";
import { TimeAgo } from "@/components/ui/time-ago";
import type { RemoteScope, Salary } from "@/lib/domain/posting/posting.schema";

export type JobFactsProps = {
  location: string;
  remote?: RemoteScope | null;
  salary?: Salary | null;
  postedAt?: Date | string | null;
  className?: string;
};

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-center gap-1.5 [&_svg]:size-3.5 [&_svg]:shrink-0">
      {icon}
      <span className="sr-only">{label}: </span>
      <span className="truncate">{children}</span>
    </li>
  );
}

/** Place, remote scope, pay and age, only where the posting says them. */
export function JobFacts({ location, remote, salary, postedAt, className }: JobFactsProps) {
  const remoteText = remoteWords(remote);
  const pay = salaryWords(salary);
  return (
    <ul className={cn("flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm", className)}>
      {location ? (
        <Fact icon={<MapPin aria-hidden />} label="Place">
          {location}
        </Fact>
      ) : null}
      {remoteText && remoteText !== location ? (
        <Fact icon={<Wifi aria-hidden />} label="Where you work">
          {remoteText}
        </Fact>
      ) : null}
      {pay ? (
        <Fact icon={<Banknote aria-hidden />} label="Pay">
          {pay}
        </Fact>
      ) : null}
      {postedAt ? (
        <Fact icon={<Clock aria-hidden />} label="Posted">
          <TimeAgo at={postedAt} />
        </Fact>
      ) : null}
    </ul>
  );
}
