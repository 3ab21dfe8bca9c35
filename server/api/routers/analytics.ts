import { accountProcedure, router } from "@/server/api/trpc";
import { getAnalytics } from "@/server/services/analytics/get-analytics";

export const analyticsRouter = router({
  get: accountProcedure.query(({ ctx }) => getAnalytics(ctx.services)),
});
