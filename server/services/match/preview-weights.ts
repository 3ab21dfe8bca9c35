import { weighBasis } from "@/lib/domain/match/score-pair";
import type { SignalWeights } from "@/lib/domain/match/signal-weights";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listListedBases } from "@/server/services/match/match-basis.store";

/** One line of the list as it would be: places count from 1. */
export type PreviewedJob = {
  id: string;
  title: string;
  company: string;
  score: number;
  place: number;
  scoreBefore: number;
  placeBefore: number;
};
export type WeightsPreview = {
  jobs: PreviewedJob[];
  total: number /** Jobs whose place would change. */;
  moved: number;
};

/** How the head of the owner's list would look under other weights, beside how it looks now. Nothing is stored. */
export async function previewWeights(
  ctx: ServiceContext,
  input: { weights: SignalWeights; most: number },
): Promise<WeightsPreview> {
  const before = await listListedBases(ctx.db, ownerOf(ctx), profileOf(ctx));
  const after = before
    .map(({ jobId, title, company, score, isExcluded, basis }, i) => ({
      id: jobId,
      title,
      company,
      score: basis ? weighBasis(basis, isExcluded, input.weights) : score,
      scoreBefore: score,
      placeBefore: i + 1,
    }))
    .sort((a, b) => b.score - a.score || (a.id > b.id ? -1 : 1))
    .map((job, i) => ({ ...job, place: i + 1 }));
  return {
    jobs: after.slice(0, input.most),
    total: after.length,
    moved: after.filter((job) => job.place !== job.placeBefore).length,
  };
}
