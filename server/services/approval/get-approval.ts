import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { diffResume, type ResumeDiff } from "@/lib/domain/package/diff-resume";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { type ApplicationRow, getApplicationOf } from "@/server/services/application/application.store";
import { type Draft, getDraft } from "@/server/services/application/draft.store";
import { type ApprovalRow, findApproval } from "@/server/services/approval/approval.store";
import { listRisks } from "@/server/services/approval/list-risks";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { getPackageOf, type PackageRow } from "@/server/services/package/package.store";
import { sumUsage, type UsageSum } from "@/server/services/usage/usage.store";

export type ApprovalDetail = {
  approval: ApprovalRow;
  application: ApplicationRow;
  package: PackageRow;
  draft: Draft;
  /** The tailored resume against the base resume, line by line. */
  diff: ResumeDiff;
  /** Evidence by id: what every line and every sentence stands on. */
  evidence: Record<string, Evidence>;
  /** The base resume, for the places the evidence points to. */
  resumeId: string;
  usage: UsageSum;
  /** What speaks against sending it now, gravest first. */
  risks: string[];
};

/** Everything the review page shows: exactly what would be sent, what changed, and what each statement stands on. */
export async function getApproval(ctx: ServiceContext, id: string): Promise<ApprovalDetail> {
  const accountId = ownerOf(ctx);
  const approval = await findApproval(ctx.db, accountId, id);
  if (!approval) throw new AppError("not_found", "This request does not exist.");
  const [application, sealed, draft] = await Promise.all([
    getApplicationOf(ctx.db, accountId, approval.applicationId),
    getPackageOf(ctx.db, accountId, approval.packageId),
    getDraft(ctx.db, approval.draftId),
  ]);
  const [ledger, usage, risks] = await Promise.all([
    loadLedger(ctx, application.profileId),
    sumUsage(ctx.db, accountId, { applicationId: application.id }),
    listRisks(ctx, application, draft),
  ]);
  return {
    approval,
    application,
    package: sealed,
    draft,
    diff: draft.tailoredResume ? diffResume(ledger?.resume ?? {}, draft.tailoredResume.resume) : [],
    evidence: Object.fromEntries((ledger?.evidence ?? []).map((item) => [item.id, item])),
    resumeId: ledger?.primaryId ?? application.resumeId,
    usage,
    risks,
  };
}
