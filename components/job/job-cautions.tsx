import { CalendarClock, CircleHelp, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ApplicationStatusBadge } from "@/components/application/application-status-badge";
import { TimeAgo } from "@/components/ui/time-ago";
import type { EarlierApplication } from "@/lib/domain/application/earlier-applications";
import type { JobSignal } from "@/lib/domain/job/job-signals";
import { knockOuts } from "@/lib/domain/match/knock-outs";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

const MOST_KNOCK_OUTS = 4;
const warn = <TriangleAlert aria-hidden className="text-warn" />;
const signalIcon: Record<JobSignal["tone"], ReactNode> = {
  warn: <CalendarClock aria-hidden className="text-warn" />,
  good: <CalendarClock aria-hidden className="text-good" />,
  neutral: <CalendarClock aria-hidden className="text-muted" />,
};

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <div className="min-w-0">{children}</div>
    </li>
  );
}

export type JobCautionsProps = {
  /** Hard facts against it, in words. */
  excludedBy: readonly string[];
  requirements: readonly JudgedRequirement[];
  appliedBefore: readonly EarlierApplication[];
  signals: readonly JobSignal[];
};

/** What a person should know before they spend an hour on a job; nothing where there is nothing to say. */
export function JobCautions({ excludedBy, requirements, appliedBefore, signals }: JobCautionsProps) {
  const ends = knockOuts(requirements).filter(({ note }) => !excludedBy.includes(note));
  if (excludedBy.length + ends.length + appliedBefore.length + signals.length === 0) return null;
  return (
    <section aria-labelledby="cautions" className="mt-4 border-t pt-3">
      <h3 id="cautions" className="font-medium text-sm">
        Before you start
      </h3>
      <ul className="mt-2 flex flex-col gap-2">
        {excludedBy.map((fact) => (
          <Line key={fact} icon={warn}>
            {fact}
          </Line>
        ))}
        {appliedBefore.map((other) => (
          <Line key={other.id} icon={warn}>
            You have another application to this employer:{" "}
            <Link href={`/applications/${other.id}`} className="text-accent underline underline-offset-2">
              {other.title}
            </Link>
            , <TimeAgo at={other.at} />. <ApplicationStatusBadge status={other.status} />
          </Line>
        ))}
        {ends.slice(0, MOST_KNOCK_OUTS).map((asked) => (
          <Line
            key={`${asked.kind} ${asked.label}`}
            icon={asked.verdict === "not_met" ? warn : <CircleHelp aria-hidden className="text-muted" />}
          >
            {asked.note}
            {asked.kind === "work_permit" && asked.verdict === "unknown" ? (
              <>
                {" "}
                <Link href="/settings#wishes" className="text-accent underline underline-offset-2">
                  Say it in your wishes
                </Link>
              </>
            ) : null}
          </Line>
        ))}
        {ends.length > 0 ? (
          <Line icon={<Info aria-hidden className="text-muted" />}>
            <span className="text-muted">
              {ends.length > MOST_KNOCK_OUTS ? `And ${ends.length - MOST_KNOCK_OUTS} more, below. ` : ""}
              Employers often ask for these with yes or no, and stop at a no.
            </span>
          </Line>
        ) : null}
        {signals.map((signal) => (
          <Line key={signal.kind} icon={signalIcon[signal.tone]}>
            {signal.text}
          </Line>
        ))}
      </ul>
    </section>
  );
}
