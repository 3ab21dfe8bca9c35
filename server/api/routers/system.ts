import { z } from "zod";
import { adminProcedure, router } from "@/server/api/trpc";
import { getContainer } from "@/server/container";
import { describeInstallation } from "@/server/describe-installation";
import { listRuns, replayRun } from "@/server/services/activity/list-runs";

export const systemRouter = router({
  runs: adminProcedure
    .input(
      z.object({
        status: z.enum(["running", "completed", "failed", "cancelled"]).optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .query(({ ctx, input }) => listRuns(ctx.services, input)),
  replayRun: adminProcedure
    .input(z.object({ id: z.string().min(1) }))
    .mutation(({ ctx, input }) => replayRun(ctx.services, input.id)),
  /** What runs here: one row per capability. */
  status: adminProcedure.query(() => describeInstallation(getContainer().env)),
});
