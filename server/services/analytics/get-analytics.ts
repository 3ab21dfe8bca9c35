import { type AnalyticsSummary, summarizeApplications } from "@/lib/domain/analytics/summarize-applications";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listMilestones } from "@/server/services/analytics/analytics.store";

/** Source of the invented sample companies. */
const SAMPLE = "sample";

/**
 * What happened to the owner's applications, from their histories. Practice with invented companies is counted only as long
 * as there is nothing else, and then says so. Sources are called what people call them.
 */
export async function getAnalytics(ctx: ServiceContext): Promise<AnalyticsSummary & { isPractice: boolean }> {
  const rows = await listMilestones(ctx.db, ownerOf(ctx));
  const real = rows.filter((row) => row.source !== SAMPLE);
  const counted = real.length > 0 ? real : rows;
  const label = (source: string) =>
    source === SAMPLE ? "sample boards" : (ctx.ports.jobSources.find(source)?.label ?? source);
  const summary = summarizeApplications(
    counted.map((row) => ({ ...row, source: label(row.source) })),
    ctx.clock.now(),
  );
  return { ...summary, isPractice: real.length === 0 && rows.length > 0 };
}
