import { z } from "zod";
import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";

const signalSchema = z.object({ signal: z.string().min(1), data: z.unknown().optional() });

/** `POST /v1/signals` resumes the one run that waits for a signal; 404 when none does. */
export function signalRoutes(engine: Engine): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/signals",
      access: "signed",
      async handle(request) {
        const parsed = signalSchema.safeParse(await request.json());
        if (!parsed.success) return { status: 400, body: { error: "A signal needs a name.", status: 400 } };
        const { signal, data } = parsed.data;
        const memo = JSON.stringify({ data: { signal, data: data ?? null } });
        const [row] =
          await engine.database.query(sql`SELECT w.run_id, workflow.settle_wait(w.id, ${memo}, ${engine.now()}) AS settled
          FROM (SELECT id, run_id FROM workflow.waits WHERE signal = ${signal}) w`);
        if (row?.settled !== true)
          return { status: 404, body: { error: `No run waits for "${signal}".`, status: 404 } };
        engine.wake();
        return { status: 200, body: { data: { run_id: String(row.run_id) } } };
      },
    },
  ];
}
