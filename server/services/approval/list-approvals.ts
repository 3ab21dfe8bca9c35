import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listOpenApprovals } from "@/server/services/approval/approval.store";

export type ApprovalListItem = {
  id: string;
  applicationId: string;
  company: string;
  title: string;
  score: number | null;
  packageHash: string;
  requestedAt: Date;
  expiresAt: Date;
  /** Their owner wants to be asked again then; null, or past, when they may be asked now. */
  snoozedUntil: Date | null;
};

/** What waits for the owner's decision, oldest first; what they put off stands last. */
export async function listApprovals(ctx: ServiceContext): Promise<ApprovalListItem[]> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const open = await listOpenApprovals(ctx.db, accountId, now);
  const isPutOff = (snoozedUntil: Date | null) => snoozedUntil !== null && snoozedUntil > now;
  const inOrder = open.toSorted((a, b) => Number(isPutOff(a.snoozedUntil)) - Number(isPutOff(b.snoozedUntil)));
  return Promise.all(
    inOrder.map(async ({ id, applicationId, packageHash, requestedAt, expiresAt, snoozedUntil }) => {
      const application = await getApplicationOf(ctx.db, accountId, applicationId);
      return {
        id,
        applicationId,
        packageHash,
        requestedAt,
        expiresAt,
        snoozedUntil,
        company: application.posting.company,
        title: application.posting.title,
        score: application.match?.score ?? null,
      };
    }),
  );
}
