import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { parseDuration } from "@/inngest/runner/protocol/duration";
import { newId } from "@/inngest/runner/run/finish-run";
import { startRunStatements } from "@/inngest/runner/run/start-run";
import { nextCron } from "@/inngest/runner/sync/check-config";

/**
 * Starts the functions whose schedule has come. The row's old time is the fence: of several workers one moves it on and
 * starts the run. Ticks missed while nothing ran are made up for once, then the schedule goes on from now.
 */
export async function fireCrons(engine: Engine): Promise<void> {
  const now = engine.now();
  const due = await engine.database.query(
    sql`SELECT function_id, expression, next_at FROM workflow.crons WHERE next_at <= ${now}`,
  );
  for (const row of due) {
    const [functionId, expression] = [String(row.function_id), String(row.expression)];
    const config = engine.registry.get(functionId);
    const nextAt = nextCron(expression, now);
    if (!config || nextAt === null) {
      await engine.database.query(
        sql`DELETE FROM workflow.crons WHERE function_id = ${functionId} AND expression = ${expression}`,
      );
      continue;
    }
    const event = { id: newId(now), name: "inngest/scheduled.timer", data: { cron: expression }, ts: now };
    const jitter = config.triggers.find((trigger) => trigger.cron === expression)?.jitter;
    const delayMs = Math.round((jitter ? (parseDuration(jitter) ?? 0) : 0) * engine.random());
    const moved = sql`EXISTS (SELECT 1 FROM workflow.events WHERE id = ${event.id})`;
    const { statements } = startRunStatements(
      engine,
      config,
      { id: event.id, event },
      { onlyIf: moved, cron: expression, delayMs },
    );
    await engine.database.transact([
      sql`WITH moved AS (UPDATE workflow.crons SET next_at = ${nextAt} WHERE function_id = ${functionId}
          AND expression = ${expression} AND next_at = ${Number(row.next_at)} RETURNING 1)
        INSERT INTO workflow.events (id, name, body, received_at, routed)
        SELECT ${event.id}, ${event.name}, ${JSON.stringify(event)}, ${now}, true FROM moved`,
      ...statements,
    ]);
  }
  if (due.length > 0) engine.wake();
}
