import { fuseRanks } from "@/lib/domain/job/fuse-ranks";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import { occupationWords } from "@/lib/domain/match/title-text";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { findJobVector } from "@/server/services/job/job-embedding.store";
import { listJobRows } from "@/server/services/job/job-row.store";
import { chooseVectorReach, findByVector, findByWords } from "@/server/services/job/search-jobs.store";
import { viewerOf } from "@/server/services/job/viewer-of";

export type SimilarJob = { id: string; title: string; company: string; location: string; score: number | null };

const LOOKED_AT = 40;
/** Under this cosine two jobs are not alike, whatever the embedder. */
const ALIKE_FROM = 0.5;

/**
 * Open jobs of the owner's that are like one of them, most alike first: nearest vectors and full text over its title, fused by
 * reciprocal rank. Hidden ones are left out.
 */
export async function listSimilarJobs(
  ctx: ServiceContext,
  input: { jobId: string; most: number },
): Promise<SimilarJob[]> {
  const viewer = viewerOf(ctx);
  const job = await findJob(ctx.db, input.jobId);
  if (!job || !(await isJobVisible(ctx.db, ownerOf(ctx), input.jobId)))
    throw new AppError("not_found", "This job does not exist, or it is on no board you follow.");
  const embedders = [ctx.ports.embedder, ...ctx.ports.earlierEmbedders];
  const own = await findJobVector(
    ctx.db,
    job.id,
    embedders.map((embedder) => embedder.name),
  );
  const alikeFrom = embedders.find(({ name }) => name === own?.embedder)?.alikeFrom ?? ALIKE_FROM;
  const near = own
    ? await findByVector(
        ctx.db,
        viewer,
        { ...own, alikeFrom },
        { terms: [], filter: {} },
        await chooseVectorReach(ctx.db, viewer),
        LOOKED_AT,
      )
    : [];
  const terms = parseSearchQuery(occupationWords(job.title)).map((term) => ({
    ...term,
    isPrefix: false,
    spellings: [],
  }));
  const named = terms.length > 0 ? await findByWords(ctx.db, viewer, { terms, filter: {} }, LOOKED_AT) : [];
  const ids = fuseRanks([{ ids: near, weight: 2 }, { ids: named }]).flatMap(({ id }) => (id === job.id ? [] : [id]));
  const rows = await listJobRows(ctx.db, viewer, ids.slice(0, input.most));
  return rows.map(({ id, title, company, location, score }) => ({
    id,
    title,
    company,
    location,
    score: score < 0 ? null : score,
  }));
}
