import { foldMilestones } from "@/lib/domain/analytics/milestones";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { ownerOf, type ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { saveMilestones } from "@/server/services/analytics/analytics.store";
import { findApplicationOf, listHistory } from "@/server/services/application/application.store";

/** Folds the history of one application anew. Idempotent, in any order: the fold that saw more wins; nothing once it was deleted. */
export async function updateAnalytics(ctx: ServiceContext, input: { applicationId: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  const { applicationId } = input;
  await ctx.db.$transaction(async (tx) => {
    if (!(await findApplicationOf(tx, accountId, applicationId))) return;
    const history = await listHistory(tx, applicationId);
    const milestones = foldMilestones(history.map(({ to, at }) => ({ to: to as ApplicationStatus, at })));
    const newest = history.at(-1);
    if (!milestones || !newest) return;
    const isNew = await saveMilestones(tx, { applicationId, accountId, lastHistoryId: newest.id, milestones });
    if (isNew) await writeOutbox(tx, [{ name: "analytics/updated", data: { accountId, applicationId } }]);
  });
}
