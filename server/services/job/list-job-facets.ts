import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import type { ServiceContext } from "@/server/context";
import { countFacets, type FacetCounts } from "@/server/services/job/job-facets.store";
import { searchJobs } from "@/server/services/job/search-jobs";
import { viewerOf } from "@/server/services/job/viewer-of";

/** What the owner's jobs can be narrowed to, with the count that each choice would leave. */
export async function listJobFacets(ctx: ServiceContext, filter: JobFilter): Promise<FacetCounts> {
  const answer = filter.text ? await searchJobs(ctx, filter) : null;
  return countFacets(ctx.db, viewerOf(ctx), answer?.search ?? { terms: [], filter }, answer?.alikeIds ?? []);
}
