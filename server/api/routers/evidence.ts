import { z } from "zod";
import { accountProcedure, router } from "@/server/api/trpc";
import { addEvidence, addEvidenceInput } from "@/server/services/evidence/add-evidence";
import { listEvidence } from "@/server/services/evidence/list-evidence";
import { retractEvidence } from "@/server/services/evidence/retract-evidence";

export const evidenceRouter = router({
  list: accountProcedure.query(({ ctx }) => listEvidence(ctx.services)),
  add: accountProcedure.input(addEvidenceInput).mutation(({ ctx, input }) => addEvidence(ctx.services, input)),
  retract: accountProcedure
    .input(z.object({ id: z.string().min(1), restore: z.boolean().optional() }))
    .mutation(({ ctx, input }) => retractEvidence(ctx.services, input)),
});
