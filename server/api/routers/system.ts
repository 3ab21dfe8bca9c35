import { adminProcedure, router } from "@/server/api/trpc";
import { getContainer } from "@/server/container";
import { describeInstallation } from "@/server/describe-installation";

export const systemRouter = router({
  /** What runs here: one row per capability. */
  status: adminProcedure.query(() => describeInstallation(getContainer().env)),
});
