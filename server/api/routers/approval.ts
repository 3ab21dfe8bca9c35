import { z } from "zod";
import { decideApprovalSchema } from "@/lib/domain/approval/approval.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { decideApproval } from "@/server/services/approval/decide-approval";
import { getApproval } from "@/server/services/approval/get-approval";
import { listApprovals } from "@/server/services/approval/list-approvals";

const id = z.object({ id: z.string().min(1) });

export const approvalRouter = router({
  list: accountProcedure.query(({ ctx }) => listApprovals(ctx.services)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getApproval(ctx.services, input.id)),
  /** `{ id, decision: "approve" | "reject", packageHash, notes? }`; rejecting needs notes. */
  decide: accountProcedure
    .input(z.intersection(id.extend({ device: z.string().max(300).optional() }), decideApprovalSchema))
    .mutation(({ ctx, input }) => decideApproval(ctx.services, input)),
});
