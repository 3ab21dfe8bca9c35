"use client";

import { useQuery } from "@tanstack/react-query";
import { durationWords, stepWords } from "@/components/activity/run-words";
import { useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";
import type { WorkflowStep } from "@/lib/domain/activity/workflow-run.schema";

const REFRESH_MS = 4000;
const STATE_WORDS: Record<WorkflowStep["state"], string> = {
  done: "done",
  failed: "failed",
  running: "under way",
  waiting: "waiting",
  queued: "about to start",
  retrying: "will be tried again",
};
const RUN_WORDS = {
  running: "Under way",
  completed: "Finished",
  failed: "Stopped by an error",
  cancelled: "Ended",
} as const;

function StepLine({ step }: { step: WorkflowStep }) {
  const tries = step.attempts.length;
  return (
    <li className="border-line border-t px-4 py-2.5 text-sm first:border-t-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-ink">{stepWords(step.name)}</span>
        <span className="shrink-0 text-muted text-xs">
          {step.endedAt === null ? STATE_WORDS[step.state] : durationWords(step.endedAt - step.startedAt)}
        </span>
      </div>
      {step.state === "failed" && step.error ? <p className="mt-0.5 text-bad text-xs">{step.error}</p> : null}
      {tries > 0 ? (
        <p className="mt-0.5 text-muted text-xs">
          Tried {tries + 1} times. The last fault: {step.attempts.at(-1)?.error}
        </p>
      ) : null}
      {step.dueAt !== null && step.endedAt === null ? (
        <p className="mt-0.5 text-muted text-xs">
          Until <ExactTime at={new Date(step.dueAt)} />
        </p>
      ) : null}
    </li>
  );
}

/** The workflow runs behind one application, step by step, live while they run. Nothing where the engine is not ours to read. */
export function ApplicationRuns({ applicationId, isLive }: { applicationId: string; isLive: boolean }) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.activity.runs.queryOptions({ applicationId }, { refetchInterval: isLive ? REFRESH_MS : false }),
  );
  if (!data?.isReadable || data.runs.length === 0) return null;
  return (
    <Surface aria-labelledby="activity">
      <SurfaceHeader id="activity" title="Activity" />
      {data.runs.map((run, index) => (
        <details key={run.id} open={index === 0} className="border-line border-t first:border-t-0">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-4 text-sm">
            <span>
              <ExactTime at={new Date(run.createdAt)} />
            </span>
            <Badge tone={run.status === "failed" ? "bad" : "neutral"}>{RUN_WORDS[run.status]}</Badge>
          </summary>
          <ol>
            {run.steps.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </ol>
        </details>
      ))}
    </Surface>
  );
}
