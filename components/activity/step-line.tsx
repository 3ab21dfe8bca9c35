import { durationWords, stepWords } from "@/components/activity/run-words";
import { ExactTime } from "@/components/ui/time-ago";
import type { WorkflowStep } from "@/lib/domain/activity/workflow-run.schema";

const STATE_WORDS: Record<WorkflowStep["state"], string> = {
  done: "done",
  failed: "failed",
  running: "under way",
  waiting: "waiting",
  queued: "about to start",
  retrying: "will be tried again",
};

/** What the time of an open step means: when it is tried again, or how long it waits at most. */
const DUE_WORDS: Partial<Record<WorkflowStep["state"], string>> = {
  retrying: "Tried again at",
  waiting: "At most until",
  queued: "Starts at",
};

const WORTH_SAYING_MS = 2_000;

/** One step of a run: what it did, how often it was tried, what it waits for, in plain words. */
export function StepLine({ step }: { step: WorkflowStep }) {
  const tries = step.attempts.length;
  const isOver = step.endedAt !== null;
  const fault = step.error ?? step.attempts.at(-1)?.error;
  return (
    <li className="border-line border-t px-4 py-2.5 text-sm first:border-t-0">
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-ink">{stepWords(step.name)}</span>
        <span className="shrink-0 text-muted text-xs">
          {isOver && step.state === "done"
            ? durationWords(Number(step.endedAt) - step.startedAt)
            : STATE_WORDS[step.state]}
        </span>
      </div>
      {tries > 0 ? (
        <p className="mt-0.5 text-muted text-xs">
          {step.state === "done"
            ? `It took ${tries + 1} tries.`
            : `Tried ${tries} ${tries === 1 ? "time" : "times"} so far.`}
        </p>
      ) : null}
      {step.waitedMs !== null && step.waitedMs >= WORTH_SAYING_MS ? (
        <p className="mt-0.5 text-muted text-xs">Waited {durationWords(step.waitedMs)} for its turn first.</p>
      ) : null}
      {fault && step.state !== "done" ? <p className="mt-0.5 break-words text-bad text-xs">{fault}</p> : null}
      {step.dueAt !== null && !isOver ? (
        <p className="mt-0.5 text-muted text-xs">
          {DUE_WORDS[step.state] ?? "Until"} <ExactTime at={new Date(step.dueAt)} />
        </p>
      ) : null}
    </li>
  );
}
