import { type AnalyticsSummary, summarizeApplications } from "@/lib/domain/analytics/summarize-applications";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listMilestones } from "@/server/services/analytics/analytics.store";

const SAMPLE = "sample boards";

/** What happened to the owner's applications, from their histories. Sources are called what people call them. */
export async function getAnalytics(ctx: ServiceContext): Promise<AnalyticsSummary> {
  const rows = await listMilestones(ctx.db, ownerOf(ctx));
  const label = (source: string) =>
    source === "sample" ? SAMPLE : (ctx.ports.jobSources.find(source)?.label ?? source);
  return summarizeApplications(
    rows.map((row) => ({ ...row, source: label(row.source) })),
    ctx.clock.now(),
  );
}
