import { actingFor, type ServiceContext } from "@/server/context";
import { listUnfoldedApplications } from "@/server/services/analytics/analytics.store";
import { updateAnalytics } from "@/server/services/analytics/update-analytics";

const BATCH = 200;

/** Folds what moved without being counted: applications from before there were numbers, and lost events. */
export async function sweepAnalytics(ctx: ServiceContext): Promise<{ folded: number }> {
  const rows = await listUnfoldedApplications(ctx.db, BATCH);
  for (const { id, accountId } of rows) await updateAnalytics(actingFor(ctx, accountId), { applicationId: id });
  return { folded: rows.length };
}
