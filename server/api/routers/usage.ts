import { accountProcedure, router } from "@/server/api/trpc";
import { summarizeUsage } from "@/server/services/usage/summarize-usage";

export const usageRouter = router({
  summary: accountProcedure.query(({ ctx }) => summarizeUsage(ctx.services)),
});
