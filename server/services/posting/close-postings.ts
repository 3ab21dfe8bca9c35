import type { ClosedReason } from "@/lib/domain/job/is-stale";
import type { ServiceContext } from "@/server/context";
import { settleOpenState } from "@/server/services/job/settle-open-state";
import { listExpiredPostingIds, markPostingsGone } from "@/server/services/posting/posting.store";

/** Takes postings for gone (their page answers 404 or says so); a job without a live posting closes. */
export async function closePostings(ctx: ServiceContext, ids: string[], reason: ClosedReason): Promise<void> {
  await settleOpenState(ctx, await markPostingsGone(ctx.db, ids, reason, ctx.clock.now()));
}

/** Closes what passed its closing date since the last look. Returns how many postings that were. */
export async function closeExpiredPostings(ctx: ServiceContext): Promise<number> {
  const ids = await listExpiredPostingIds(ctx.db, ctx.clock.now());
  if (ids.length > 0) await closePostings(ctx, ids, "expired");
  return ids.length;
}
