import { isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApproval } from "@/server/services/approval/approval.store";
import { decideApproval } from "@/server/services/approval/decide-approval";

export type BatchItem = { id: string; packageHash: string };
export type BatchOutcome = BatchItem & {
  company: string;
  title: string;
  /** Null when it was approved; else why not, in a sentence. */
  refusal: string | null;
};

/**
 * Approves several packages at once, each by the hash that was shown for it and by its own rules: one that is refused stops
 * none of the others. Returns every item it covered.
 */
export async function decideApprovals(
  ctx: ServiceContext,
  input: { items: BatchItem[]; device?: string | undefined; code?: string | undefined },
): Promise<BatchOutcome[]> {
  const accountId = ownerOf(ctx);
  const factor = { isProved: await requireSecondFactor(ctx, input.code) };
  const outcomes: BatchOutcome[] = [];
  for (const item of input.items) {
    const approval = await findApproval(ctx.db, accountId, item.id);
    const posting = approval ? (await getApplicationOf(ctx.db, accountId, approval.applicationId)).posting : null;
    const named = { ...item, company: posting?.company ?? "", title: posting?.title ?? "" };
    try {
      await decideApproval(ctx, { ...item, decision: "approve", device: input.device, factor });
      outcomes.push({ ...named, refusal: null });
    } catch (error) {
      if (!isAppError(error)) throw error;
      outcomes.push({ ...named, refusal: error.message });
    }
  }
  return outcomes;
}
