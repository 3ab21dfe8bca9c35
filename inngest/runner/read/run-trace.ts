import type { Database } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { listRunSteps, type RunStep } from "@/inngest/runner/read/list-run-steps";

/** A span as the dev server's trace query names its fields. */
export type TraceSpan = {
  name: string;
  stepID: string | null;
  spanID: string;
  stepType: string;
  attempts: number;
  status: string;
  outputID: string | null;
  metadata: never[];
  childrenSpans: TraceSpan[];
};

const OUTPUT = "~output";
const STEP_TYPES: Record<RunStep["kind"], string> = {
  run: "RUN",
  sleep: "SLEEP",
  event: "WAIT_FOR_EVENT",
  signal: "WAIT_FOR_SIGNAL",
  invoke: "INVOKE",
  function: "RUN",
};
const STATES: Record<RunStep["state"], string> = {
  done: "COMPLETED",
  failed: "FAILED",
  running: "RUNNING",
  waiting: "WAITING",
  queued: "QUEUED",
  retrying: "RUNNING",
};

function stepSpan(runId: string, step: RunStep): TraceSpan {
  const isOver = step.state === "done" || step.state === "failed";
  return {
    name: step.name,
    stepID: step.id,
    spanID: `${runId}:${step.id}`,
    stepType: STEP_TYPES[step.kind],
    attempts: step.attempts.length + (step.state === "done" ? 1 : 0),
    status: STATES[step.state],
    outputID: isOver ? `${runId}:${step.id}` : null,
    metadata: [],
    childrenSpans: [],
  };
}

/** The trace of a run: its steps, and the return of the function as a last span. Null when there is no such run. */
export async function readRunTrace(
  database: Database,
  runId: string,
  name: (functionId: string) => string,
): Promise<TraceSpan | null> {
  const [run] = await database.query(sql`SELECT function_id, status FROM workflow.runs WHERE id = ${runId}`);
  if (!run) return null;
  const steps = (await listRunSteps(database, runId)) ?? [];
  const status = String(run.status).toUpperCase();
  const isOver = status !== "RUNNING";
  const outputID = isOver ? `${runId}:${OUTPUT}` : null;
  const shared = { stepID: null, attempts: 1, status, outputID, metadata: [] };
  const children = steps.filter((step) => step.kind !== "function").map((step) => stepSpan(runId, step));
  const last = { ...shared, name: "Finalization", spanID: `${runId}:end`, stepType: "FINALIZATION", childrenSpans: [] };
  return {
    ...shared,
    name: name(String(run.function_id)),
    spanID: runId,
    stepType: "",
    childrenSpans: isOver ? [...children, last] : children,
  };
}

/** What a span gave: JSON text, or an error. Null when there is no such span. */
export async function readSpanOutput(
  database: Database,
  outputId: string,
): Promise<{ data: string | null; error: unknown } | null> {
  const [runId, stepId] = outputId.split(":");
  if (stepId === OUTPUT) {
    const [run] = await database.query(sql`SELECT status, output FROM workflow.runs WHERE id = ${runId}`);
    if (!run) return null;
    const output = run.output === null ? null : String(run.output);
    return run.status === "completed"
      ? { data: output, error: null }
      : { data: null, error: JSON.parse(output ?? "null") };
  }
  const [step] = await database.query(
    sql`SELECT memo, op FROM workflow.steps WHERE run_id = ${runId} AND id = ${stepId}`,
  );
  if (!step) return null;
  const memo = JSON.parse(String(step.memo)) as { data?: unknown; error?: unknown } | null;
  if (step.op === "event" || memo === null) return { data: String(step.memo), error: null };
  return memo.error === undefined
    ? { data: JSON.stringify(memo.data ?? null), error: null }
    : { data: null, error: memo.error };
}
