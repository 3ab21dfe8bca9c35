import { actingFor, type ServiceContext } from "@/server/context";
import { settleDecision } from "@/server/services/application/settle-decision";
import { listUnsettledApprovals } from "@/server/services/approval/approval.store";

const UNACTED_MS = 5 * 60_000;

/** Acts on requests that ran out and on decisions whose run was lost: the row is the truth, whoever reads it. */
export async function sweepApprovals(ctx: ServiceContext): Promise<{ settled: number }> {
  const now = ctx.clock.now();
  const rows = await listUnsettledApprovals(ctx.db, { now, decidedBefore: new Date(now.getTime() - UNACTED_MS) });
  for (const { id, accountId } of rows) await settleDecision(actingFor(ctx, accountId), { approvalId: id });
  return { settled: rows.length };
}
