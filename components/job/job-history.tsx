import Link from "next/link";
import { historyLine } from "@/components/job/job-history-words";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";
import type { JobEvent } from "@/lib/domain/job/job-event.schema";

/** What happened to a job since it was found, newest first. */
export function JobHistory({
  events,
  firstSeenAt,
  nameOf,
}: {
  /** Oldest first. */
  events: readonly JobEvent[];
  firstSeenAt: Date;
  nameOf: (source: string) => string;
}) {
  const lines = events.map((event, index) => ({
    ...historyLine(event, nameOf, index === 0),
    at: event.at,
    key: `${event.kind} ${index}`,
  }));
  // A copy that a person brought in has no board that tells when it found it.
  if (events[0]?.kind !== "first_seen" && events[0]?.kind !== "split")
    lines.unshift({ text: "First seen", at: firstSeenAt, key: "first" });
  return (
    <Surface aria-labelledby="history">
      <SurfaceHeader id="history" title="History" hint="What was seen since it was found." />
      <ol className="px-4 py-4">
        {lines.toReversed().map(({ key, text, detail, otherJobId, at }) => (
          <li key={key} className="relative border-line border-l pb-4 pl-5 last:border-transparent last:pb-0">
            <span
              aria-hidden
              className="absolute top-1.5 -left-[4.5px] size-2 rounded-full bg-line-strong ring-4 ring-surface"
            />
            <p className="text-sm">
              {text}
              {otherJobId ? (
                <>
                  .{" "}
                  <Link href={`/jobs/${otherJobId}`} className="text-accent underline underline-offset-2">
                    The other job
                  </Link>
                </>
              ) : null}
            </p>
            {detail ? <p className="text-muted text-sm">{detail}</p> : null}
            <p className="text-muted text-xs">
              <ExactTime at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Surface>
  );
}
