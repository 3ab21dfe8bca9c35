import { z } from "zod";
import { STALE_DISPATCH, sqlStateOf } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";
import { beganAt, labelOf, opSchema, toWireError } from "@/inngest/runner/protocol/op";
import { LEASE_MS } from "@/inngest/runner/queue/queue.store";

const asyncSchema = z.object({
  qi_id: z.string(),
  generation_id: z.number().int(),
  request_started_at: z.number().optional(),
  steps: z.array(opSchema),
});

/**
 * `POST /v1/checkpoint/:runId/async`: steps that a call has done and goes on from. A call that no longer holds its job
 * is answered 409 and stops; its steps are not recorded.
 */
export function checkpointRoutes(engine: Engine): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/checkpoint/:runId/async",
      access: "signed",
      async handle(request) {
        const runId = request.params.runId ?? "";
        const parsed = asyncSchema.safeParse(await request.json());
        if (!parsed.success) return { status: 400, body: { error: "The checkpoint cannot be read.", status: 400 } };
        const { qi_id: jobId, generation_id: generation, steps } = parsed.data;
        const unknown = steps.find((op) => !["StepRun", "Step", "StepFailed"].includes(op.op));
        if (unknown) {
          return { status: 400, body: { error: `The operation "${unknown.op}" cannot be checkpointed.`, status: 400 } };
        }
        const now = engine.now();
        const started = parsed.data.request_started_at ?? now;
        const reported = steps.map((op) => {
          const memo = op.op === "StepFailed" ? { error: toWireError(op.error) } : { data: op.data ?? null };
          return sql`SELECT workflow.checkpoint(${runId}, ${jobId}, ${generation}, ${op.id}, ${JSON.stringify(memo)},
            ${labelOf(op)}, ${beganAt(op, now, started)}, ${now}, ${now + LEASE_MS})`;
        });
        try {
          const isHeld = sql`SELECT workflow.hold_job(${runId}, ${jobId}, ${generation})`;
          await engine.database.transact(reported.length > 0 ? reported : [isHeld]);
        } catch (error) {
          if (sqlStateOf(error) !== STALE_DISPATCH) throw error;
          return { status: 409, body: { error: "Another dispatch of this run has taken over.", status: 409 } };
        }
        return { status: 200, body: { ok: true } };
      },
    },
  ];
}
