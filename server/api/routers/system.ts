import { adminProcedure, router } from "@/server/api/trpc";
import { describeInstallation } from "@/server/container";

export const systemRouter = router({
  /** What runs here: one row per capability. */
  status: adminProcedure.query(() => describeInstallation()),
});
