import { z } from "zod";
import { accountProcedure, router } from "@/server/api/trpc";
import { estimatePreparation } from "@/server/services/usage/estimate-preparation";
import { dailyLimitSchema, setDailyLimit } from "@/server/services/usage/set-daily-limit";
import { summarizeUsage } from "@/server/services/usage/summarize-usage";

export const usageRouter = router({
  /** About what writing one application will cost, before it is written. */
  estimate: accountProcedure
    .input(z.union([z.object({ jobId: z.string().min(1) }), z.object({ applicationId: z.string().min(1) })]))
    .query(({ ctx, input }) => estimatePreparation(ctx.services, input)),
  setDailyLimit: accountProcedure
    .input(dailyLimitSchema)
    .mutation(({ ctx, input }) => setDailyLimit(ctx.services, input)),
  summary: accountProcedure.query(({ ctx }) => summarizeUsage(ctx.services)),
});
