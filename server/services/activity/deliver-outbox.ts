import type { ServiceContext } from "@/server/context";
import type { Database } from "@/server/db/client";
import {
  deleteSentEvents,
  listUnsentEvents,
  markEventsFailed,
  markEventsSent,
} from "@/server/services/activity/outbox.store";

const BATCH = 100;
const KEEP_SENT_MS = 7 * 24 * 3_600_000;

/**
 * Hands waiting events to the workflow engine, oldest first. Safe to call at any time and from several processes: the
 * row's id is the event's id, so a second delivery starts nothing. Failure leaves the rows for the next call.
 * @returns how many were handed over.
 */
export async function deliverOutbox(ctx: ServiceContext): Promise<number> {
  let delivered = 0;
  for (;;) {
    const rows = await listUnsentEvents(ctx.db, BATCH);
    if (rows.length === 0) break;
    const ids = rows.map((row) => row.id);
    try {
      await ctx.ports.workflowEvents.send(rows);
    } catch (error) {
      await markEventsFailed(ctx.db, ids, error instanceof Error ? error.message : String(error));
      throw error;
    }
    await markEventsSent(ctx.db, ids, ctx.clock.now());
    delivered += rows.length;
  }
  await deleteSentEvents(ctx.db, new Date(ctx.clock.now().getTime() - KEEP_SENT_MS));
  return delivered;
}

const AGAIN_AFTER_MS = [250, 500, ...Array<number>(30).fill(1_000)];
const isTryingAgain = new WeakSet<Database>();

function tryAgainLater(ctx: ServiceContext, attempt: number): void {
  const delayMs = AGAIN_AFTER_MS[attempt];
  if (delayMs === undefined) return void isTryingAgain.delete(ctx.db);
  isTryingAgain.add(ctx.db);
  setTimeout(() => {
    deliverOutbox(ctx).then(
      () => isTryingAgain.delete(ctx.db),
      () => tryAgainLater(ctx, attempt + 1),
    );
  }, delayMs).unref();
}

/**
 * Delivers now so that the next step starts at once. A failure is logged and not raised: the rows are safe. It is tried
 * again in the background for half a minute, for the engine may be restarting; after that the sweeper
 * (deliver-outbox.function.ts) hands them over.
 */
export async function deliverOutboxSoon(ctx: ServiceContext): Promise<void> {
  try {
    await deliverOutbox(ctx);
  } catch (error) {
    ctx.log.warn({ error: error instanceof Error ? error.message : String(error) }, "events wait in the outbox");
    if (!isTryingAgain.has(ctx.db)) tryAgainLater(ctx, 0);
  }
}
