import { z } from "zod";
import { accountProcedure, router } from "@/server/api/trpc";
import { listActivity } from "@/server/services/activity/list-activity";
import { listApplicationRuns } from "@/server/services/activity/list-application-runs";

export const activityRouter = router({
  /** The workflow runs behind one application, step by step. */
  runs: accountProcedure
    .input(z.object({ applicationId: z.string().min(1) }))
    .query(({ ctx, input }) => listApplicationRuns(ctx.services, input.applicationId)),
  list: accountProcedure
    .input(z.object({ applicationId: z.string().optional(), limit: z.number().int().min(1).max(200).default(50) }))
    .query(({ ctx, input }) =>
      listActivity(ctx.services, {
        limit: input.limit,
        ...(input.applicationId ? { subject: { type: "application" as const, id: input.applicationId } } : {}),
      }),
    ),
});
