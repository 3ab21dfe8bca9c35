import { STATE_WORDS, stateOf } from "@/components/board/source-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { TimeAgo } from "@/components/ui/time-ago";

export type SourceItem = {
  source: string;
  label: string;
  boards: number;
  boardsFailing: number;
  boardsPaused: number;
  postings: number;
  rejected: number;
  lastSucceededAt: Date | null;
  lastTriedAt: Date | null;
  lastError: string | null;
  pausedUntil: Date | null;
  requestsThisHour: number;
  failuresThisHour: number;
  requestsPerHour: number;
};

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** Each source with its health in words, its last success, and how much of its hourly budget is used. */
export function SourceList({
  sources,
  onRetry,
  retrying,
}: {
  sources: readonly SourceItem[];
  /** Only where the person may wake a source. */
  onRetry?: (source: string) => void;
  retrying?: string | null;
}) {
  return (
    <ul className="@container divide-y">
      {sources.map((source) => {
        const words = STATE_WORDS[stateOf(source)];
        return (
          <li
            key={source.source}
            className="flex flex-col gap-2 px-4 py-3 @xl:flex-row @xl:items-start @xl:justify-between @xl:gap-6"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
                {source.label} <Badge tone={words.tone}>{words.label}</Badge>
              </p>
              <p className="mt-0.5 text-muted text-sm">
                {count(source.boards, "board", "boards")}, {count(source.postings, "posting", "postings")}
                {source.rejected > 0 ? `, ${source.rejected} records could not be read` : ""}
                {source.boardsFailing > 0 ? `, ${count(source.boardsFailing, "board", "boards")} with trouble` : ""}
                {source.boardsPaused > 0 ? `, ${source.boardsPaused} paused` : ""}
              </p>
              {source.lastError ? <p className="mt-1 text-sm">{source.lastError}</p> : null}
              {source.pausedUntil ? (
                <p className="mt-1 text-sm">
                  It rests until {source.pausedUntil.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}, so
                  that its site is left alone. Then it is tried again by itself.
                </p>
              ) : null}
            </div>
            <div className="flex shrink-0 flex-col gap-1.5 text-muted text-xs @xl:w-48 @xl:items-end @xl:text-right">
              <p>
                {source.lastSucceededAt ? (
                  <>
                    Read well <TimeAgo at={source.lastSucceededAt} />
                  </>
                ) : (
                  "Not read well yet"
                )}
              </p>
              <div className="w-full">
                <p className="mb-1 tabular-nums">
                  {source.requestsThisHour.toLocaleString("en")} of {source.requestsPerHour.toLocaleString("en")}{" "}
                  requests this hour
                  {source.failuresThisHour > 0 ? `, ${source.failuresThisHour} failed` : ""}
                </p>
                <Progress
                  value={Math.min(100, (source.requestsThisHour / source.requestsPerHour) * 100)}
                  label={`Requests to ${source.label} this hour`}
                />
              </div>
              {onRetry && (source.lastError || source.pausedUntil) ? (
                <Button size="sm" pending={retrying === source.source} onClick={() => onRetry(source.source)}>
                  Try now<span className="sr-only"> {source.label}</span>
                </Button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
