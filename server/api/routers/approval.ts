import { z } from "zod";
import { decideApprovalSchema } from "@/lib/domain/approval/approval.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { decideApprovals } from "@/server/services/approval/decide-approvals";
import { getApproval } from "@/server/services/approval/get-approval";
import { listApprovals } from "@/server/services/approval/list-approvals";
import { listDecidedApprovals } from "@/server/services/approval/list-decided-approvals";
import { snoozeApproval } from "@/server/services/approval/snooze-approval";
import { readAsAts } from "@/server/services/package/read-as-ats";

const id = z.object({ id: z.string().min(1) });

export const approvalRouter = router({
  list: accountProcedure.query(({ ctx }) => listApprovals(ctx.services)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getApproval(ctx.services, input.id)),
  /** `{ id, decision: "approve" | "reject", packageHash, notes? }`; rejecting needs notes. */
  decide: accountProcedure
    .input(
      z.intersection(
        id.extend({ device: z.string().max(300).optional(), code: z.string().max(40).optional() }),
        decideApprovalSchema,
      ),
    )
    .mutation(({ ctx, input }) => decideApproval(ctx.services, input)),
  /** Approves each item by its own hash; answers for every item, which were approved and why others were not. */
  approveMany: accountProcedure
    .input(
      z.object({
        items: z
          .array(z.object({ id: z.string().min(1), packageHash: z.string().regex(/^[0-9a-f]{64}$/) }))
          .min(1)
          .max(50),
        device: z.string().max(300).optional(),
        code: z.string().max(40).optional(),
      }),
    )
    .mutation(({ ctx, input }) => decideApprovals(ctx.services, input)),
  /** What a parser reads in the sealed resume. */
  readAsAts: accountProcedure
    .input(z.object({ packageId: z.string().min(1), format: z.enum(["pdf", "docx"]) }))
    .query(({ ctx, input }) => readAsAts(ctx.services, input)),
  /** "Ask me again on …". */
  snooze: accountProcedure
    .input(id.extend({ until: z.date() }))
    .mutation(({ ctx, input }) => snoozeApproval(ctx.services, input)),
  decided: accountProcedure
    .input(z.object({ before: z.date().optional() }).optional())
    .query(({ ctx, input }) => listDecidedApprovals(ctx.services, input)),
});
