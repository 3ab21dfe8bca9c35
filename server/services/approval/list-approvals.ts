import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listOpenApprovals } from "@/server/services/approval/approval.store";

export type ApprovalListItem = {
  id: string;
  applicationId: string;
  company: string;
  title: string;
  score: number | null;
  requestedAt: Date;
  expiresAt: Date;
};

/** What waits for the owner's decision, oldest first. */
export async function listApprovals(ctx: ServiceContext): Promise<ApprovalListItem[]> {
  const accountId = ownerOf(ctx);
  const open = await listOpenApprovals(ctx.db, accountId, ctx.clock.now());
  return Promise.all(
    open.map(async ({ id, applicationId, requestedAt, expiresAt }) => {
      const application = await getApplicationOf(ctx.db, accountId, applicationId);
      return {
        id,
        applicationId,
        requestedAt,
        expiresAt,
        company: application.posting.company,
        title: application.posting.title,
        score: application.match?.score ?? null,
      };
    }),
  );
}
