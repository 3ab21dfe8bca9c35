import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { checkConfig, nextCron } from "@/inngest/runner/sync/check-config";

export type SavedApp = { ok: true; modified: boolean; count: number } | { ok: false; refusals: string[] };

/**
 * Records an app's functions in place of those it served before; all of them or, when one is refused, none. Cron
 * schedules that stay keep their next time.
 */
export async function saveApp(engine: Engine, appId: string, appUrl: string, functions: unknown[]): Promise<SavedApp> {
  const checked = functions.map(checkConfig);
  const refusals = checked.flatMap((one) => (one.ok ? [] : [one.sentence]));
  if (refusals.length > 0) return { ok: false, refusals };
  const configs = checked.flatMap((one) => (one.ok ? [one.config] : []));
  const now = engine.now();
  const before = engine.registry.list().filter((one) => one.appId === appId);
  const isSame =
    before.length === configs.length &&
    before.every(
      (one) => one.appUrl === appUrl && configs.some((c) => JSON.stringify(c) === JSON.stringify(one.config)),
    );
  if (isSame) return { ok: true, modified: false, count: configs.length };

  const crons = configs.flatMap((config) =>
    config.triggers.flatMap(({ cron }) => {
      const nextAt = cron ? nextCron(cron, now) : null;
      return cron && nextAt !== null ? [{ functionId: config.id, cron, nextAt }] : [];
    }),
  );
  const kept = crons.map((one) => `${one.functionId} ${one.cron}`);
  const own = sql`(SELECT id FROM workflow.functions WHERE app_id = ${appId})`;
  await engine.database.transact([
    sql`DELETE FROM workflow.crons WHERE function_id IN ${own} AND NOT (function_id || ' ' || expression = ANY (${kept}::text[]))`,
    sql`DELETE FROM workflow.functions WHERE app_id = ${appId}`,
    ...configs.map(
      (
        config,
      ) => sql`INSERT INTO workflow.functions VALUES (${config.id}, ${appId}, ${appUrl}, ${JSON.stringify(config)}, ${now})
        ON CONFLICT (id) DO UPDATE SET app_id = excluded.app_id, app_url = excluded.app_url, config = excluded.config`,
    ),
    ...crons.map(
      ({ functionId, cron, nextAt }) =>
        sql`INSERT INTO workflow.crons VALUES (${functionId}, ${cron}, ${nextAt}) ON CONFLICT DO NOTHING`,
    ),
    sql`UPDATE workflow.meta SET value = value + 1 WHERE name = 'registry'`,
  ]);
  await engine.registry.reload();
  engine.wake();
  return { ok: true, modified: true, count: configs.length };
}
