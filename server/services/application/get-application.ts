import { deletionDate, ENDED_STATUSES } from "@/lib/domain/package/retention";
import { ownerOf, type ServiceContext } from "@/server/context";
import { type ActivityEntry, listActivityOf } from "@/server/services/activity/activity.store";
import {
  type ApplicationRow,
  getApplicationOf,
  type HistoryEntry,
  listHistory,
} from "@/server/services/application/application.store";
import { type Draft, findDraft } from "@/server/services/application/draft.store";
import { listOpenApprovals } from "@/server/services/approval/approval.store";
import { listPackagesOf, type PackageRow } from "@/server/services/package/package.store";
import { findRetention } from "@/server/services/package/package-retention.store";
import { sumUsage, type UsageSum } from "@/server/services/usage/usage.store";

export type ApplicationDetail = ApplicationRow & {
  draft: Draft | null;
  packages: PackageRow[];
  history: HistoryEntry[];
  activity: ActivityEntry[];
  approvalId: string | null;
  usage: UsageSum;
  /** When it is deleted by the owner's own wish; null while it is open, or kept forever. */
  deletesAt: Date | null;
};

/** One application with its newest draft, sealed packages, history and cost. */
export async function getApplication(ctx: ServiceContext, id: string): Promise<ApplicationDetail> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, id);
  const [draft, packages, history, activity, open, usage, retention] = await Promise.all([
    findDraft(ctx.db, id, application.draftNumber),
    listPackagesOf(ctx.db, id),
    listHistory(ctx.db, id),
    listActivityOf(ctx.db, accountId, { subject: { type: "application", id }, limit: 100 }),
    listOpenApprovals(ctx.db, accountId, ctx.clock.now()),
    sumUsage(ctx.db, accountId, { applicationId: id }),
    findRetention(ctx.db, accountId),
  ]);
  const endedAt = ENDED_STATUSES.includes(application.status) ? history.at(-1)?.at : undefined;
  return {
    ...application,
    draft,
    packages,
    history,
    activity,
    usage,
    deletesAt: endedAt && retention.monthsAfterEnd ? deletionDate(endedAt, retention.monthsAfterEnd) : null,
    approvalId: open.find((row) => row.applicationId === id)?.id ?? null,
  };
}
