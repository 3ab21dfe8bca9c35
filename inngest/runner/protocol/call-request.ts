import canonicalize from "canonicalize";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";

/** Above this the steps are left out and the SDK fetches them (`use_api`). */
const MAX_BODY_BYTES = 4_000_000;

export type CallRequest = { path: string; body: string; headers: Record<string, string> };

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("A call request must be JSON.");
  return text;
}

/**
 * The body and headers of one Call Request. With `fn_id` and `qi_id` the SDK may checkpoint (run several steps in one
 * call, reporting each); without both it runs one step per call.
 */
export function buildCallRequest(job: LoadedJob, isCheckpointing: boolean, requestId: string): CallRequest {
  const stepId = job.stepId ?? "step";
  const event: unknown = JSON.parse(job.eventBody);
  const steps = Object.fromEntries(job.steps.map((step) => [step.id, JSON.parse(step.memo) as unknown]));
  const stack = job.steps.map((step) => step.id);
  const shape = (useApi: boolean) => ({
    version: job.reqVersion,
    event,
    events: useApi ? [] : [event],
    steps: useApi ? {} : steps,
    defers: {},
    use_api: useApi,
    ctx: {
      run_id: job.runId,
      env: "",
      step_id: stepId,
      attempt: job.attempt,
      max_attempts: job.maxAttempts,
      stack: { stack, current: stack.length },
      disable_immediate_execution: job.isPlanForced,
      use_api: useApi,
      ...(isCheckpointing ? { fn_id: job.functionId, qi_id: job.id } : {}),
    },
  });
  const whole = canonical(shape(false));
  return {
    path: `fnId=${encodeURIComponent(job.functionId)}&stepId=${encodeURIComponent(stepId)}`,
    body: Buffer.byteLength(whole) > MAX_BODY_BYTES ? canonical(shape(true)) : whole,
    headers: {
      "content-type": "application/json",
      "x-run-id": job.runId,
      "x-request-id": requestId,
      "x-inngest-generation-id": String(job.generation),
      "x-inngest-job-id": job.id,
      "x-inngest-step-id": stepId,
      ...(job.reqVersion > 0 ? { "x-inngest-req-version": String(job.reqVersion) } : {}),
    },
  };
}
