"use client";

import { useQuery } from "@tanstack/react-query";
import { RunActions } from "@/components/activity/run-actions";
import { StepLine } from "@/components/activity/step-line";
import { useTRPC } from "@/components/layout/trpc";
import { Badge } from "@/components/ui/badge";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";

const REFRESH_MS = 4_000;
/** A run that waits for its owner changes rarely. */
const REFRESH_WAITING_MS = 15_000;
const RUN_WORDS = {
  running: "Under way",
  completed: "Finished",
  failed: "Stopped by an error",
  cancelled: "Ended",
} as const;

const functionWords = (functionId: string): string =>
  functionId.endsWith("submit-application") ? "Sending" : "Preparing";

/** The workflow runs behind one application, step by step, live while they run. Nothing where the engine is not ours to read. */
export function ApplicationRuns({ applicationId, status }: { applicationId: string; status: ApplicationStatus }) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.activity.runs.queryOptions(
      { applicationId },
      {
        refetchInterval: ({ state }) =>
          status === "preparing"
            ? REFRESH_MS
            : state.data?.runs.some((run) => run.status === "running")
              ? REFRESH_WAITING_MS
              : false,
      },
    ),
  );
  if (!data?.isReadable || data.runs.length === 0) return null;
  return (
    <Surface aria-labelledby="activity">
      <SurfaceHeader
        id="activity"
        title="Activity"
        actions={<RunActions applicationId={applicationId} status={status} />}
      />
      {data.runs.map((run, index) => (
        <details key={run.id} open={index === 0} className="border-line border-t first:border-t-0">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-4 text-sm">
            <span>
              {functionWords(run.functionId)}, <ExactTime at={new Date(run.createdAt)} />
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
