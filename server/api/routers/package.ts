import { z } from "zod";
import { retentionSchema } from "@/lib/domain/package/retention";
import { accountProcedure, router } from "@/server/api/trpc";
import { getRetention } from "@/server/services/package/get-retention";
import { listPackageDeletions } from "@/server/services/package/list-package-deletions";
import { updateRetention } from "@/server/services/package/update-retention";

export const packageRouter = router({
  /** What is left in the ledger of packages that were deleted. */
  deletions: accountProcedure
    .input(z.object({ before: z.string().optional() }).optional())
    .query(({ ctx, input }) => listPackageDeletions(ctx.services, input)),
  retention: accountProcedure.query(({ ctx }) => getRetention(ctx.services)),
  updateRetention: accountProcedure
    .input(retentionSchema)
    .mutation(({ ctx, input }) => updateRetention(ctx.services, input)),
});
