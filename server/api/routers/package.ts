import { z } from "zod";
import { retentionSchema } from "@/lib/domain/package/retention";
import { accountProcedure, router } from "@/server/api/trpc";
import { getRetention } from "@/server/services/package/get-retention";
import { listLedger } from "@/server/services/package/list-ledger";
import { updateRetention } from "@/server/services/package/update-retention";

export const packageRouter = router({
  /** Everything that left, and what is left of what was deleted. */
  ledger: accountProcedure
    .input(z.object({ cursor: z.object({ at: z.date(), id: z.string() }).nullish() }).optional())
    .query(({ ctx, input }) => listLedger(ctx.services, { cursor: input?.cursor ?? undefined })),
  retention: accountProcedure.query(({ ctx }) => getRetention(ctx.services)),
  updateRetention: accountProcedure
    .input(retentionSchema)
    .mutation(({ ctx, input }) => updateRetention(ctx.services, input)),
});
