import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listDecidedApprovalsOf } from "@/server/services/approval/approval.store";

export type DecidedApproval = {
  id: string;
  applicationId: string;
  company: string;
  title: string;
  decision: string;
  notes: string | null;
  decidedAt: Date;
  /** What the decision was made on, as the browser names itself; null for the command line. */
  device: string | null;
  packageHash: string;
  /** Set when the approval lost its ground later. */
  voidReason: string | null;
};

const PAGE = 50;

/** What the owner decided, newest first, a page at a time: `before` is the time of the last one seen. */
export async function listDecidedApprovals(
  ctx: ServiceContext,
  input: { before?: Date | undefined } = {},
): Promise<DecidedApproval[]> {
  const accountId = ownerOf(ctx);
  const rows = await listDecidedApprovalsOf(ctx.db, accountId, { limit: PAGE, before: input.before });
  return Promise.all(
    rows.flatMap(({ id, applicationId, decision, packageHash, voidReason }) =>
      decision
        ? [
            getApplicationOf(ctx.db, accountId, applicationId).then(({ posting }) => ({
              id,
              applicationId,
              company: posting.company,
              title: posting.title,
              decision: decision.decision,
              notes: decision.notes,
              decidedAt: decision.decidedAt,
              device: decision.device,
              packageHash,
              voidReason,
            })),
          ]
        : [],
    ),
  );
}
