import type { HistoryEntry } from "@/components/application/application.types";
import { ExactTime } from "@/components/ui/time-ago";

/** What happened, newest first. Nothing is ever taken away from it. */
export function HistoryTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="px-4 py-4">
      {entries.map((entry) => (
        <li key={entry.id} className="relative border-line border-l pb-5 pl-5 last:border-transparent last:pb-0">
          <span
            aria-hidden
            className="-left-[4.5px] absolute top-1.5 size-2 rounded-full bg-line-strong ring-4 ring-surface"
          />
          <p className="text-ink text-sm">{entry.text}</p>
          {entry.note ? <p className="mt-0.5 font-serif text-muted text-sm">“{entry.note}”</p> : null}
          <p className="mt-0.5 text-muted text-xs">
            <ExactTime at={entry.at} />
            {entry.by === "owner" ? ", you" : ""}
          </p>
        </li>
      ))}
    </ol>
  );
}
