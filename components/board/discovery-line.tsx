import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { TimeAgo } from "@/components/ui/time-ago";

export type DiscoveryStatus = {
  isRunning: boolean;
  boardCount: number;
  boardsRead: number;
  newJobs: number;
  finishedAt: Date | string | null;
  problems: readonly { company: string; message: string }[];
};

/** How far the reading of boards is, in words, and the button that starts it. */
export function DiscoveryLine({ status, onDiscover }: { status: DiscoveryStatus; onDiscover: () => void }) {
  const words = status.isRunning
    ? `Reading boards, ${status.boardsRead} of ${status.boardCount}`
    : status.finishedAt
      ? `${status.newJobs === 0 ? "Nothing new" : `${status.newJobs} new`} at the last look`
      : "Not looked yet";
  return (
    <div className="flex w-full items-center gap-3 sm:w-auto">
      <div className="min-w-40 flex-1 text-sm md:max-w-44">
        <p role="status" className="text-muted">
          {words}
          {!status.isRunning && status.finishedAt ? (
            <>
              , <TimeAgo at={status.finishedAt} />
            </>
          ) : null}
        </p>
        {status.isRunning ? (
          <Progress
            value={status.boardCount === 0 ? null : (status.boardsRead / status.boardCount) * 100}
            label="Boards read"
            className="mt-1.5"
          />
        ) : null}
      </div>
      <Button onClick={onDiscover} pending={status.isRunning}>
        {status.isRunning ? null : <RefreshCw aria-hidden />}
        <span className="max-sm:sr-only">Look for new jobs</span>
      </Button>
    </div>
  );
}

export function DiscoveryProblems({ problems }: { problems: DiscoveryStatus["problems"] }) {
  if (problems.length === 0) return null;
  return (
    <details className="mb-4 rounded-lg bg-warn-soft px-4 py-2 text-sm">
      <summary className="min-h-11 content-center font-medium md:min-h-7">
        {problems.length === 1 ? "One board could not be read" : `${problems.length} boards could not be read`}; the
        others were
      </summary>
      <ul className="mt-1 space-y-1 pb-2">
        {problems.map((problem) => (
          <li key={problem.company}>
            <span className="font-medium">{problem.company}:</span> {problem.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
