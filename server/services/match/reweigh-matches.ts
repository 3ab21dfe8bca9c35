import { weighBasis } from "@/lib/domain/match/score-pair";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listBases, saveScores } from "@/server/services/match/match-basis.store";
import { findMatchSettings } from "@/server/services/match/match-settings.store";

/** Brings stored scores in step with the profile's weights, without reading a posting. Writes only what differs. */
export async function reweighMatches(ctx: ServiceContext): Promise<{ changed: number }> {
  const [accountId, profileId] = [ownerOf(ctx), profileOf(ctx)];
  const { weights } = await findMatchSettings(ctx.db, accountId, profileId);
  const changed = (await listBases(ctx.db, accountId, profileId)).flatMap(({ jobId, score, isExcluded, basis }) => {
    const now = basis ? weighBasis(basis, isExcluded, weights) : score;
    return now === score ? [] : [{ jobId, score: now }];
  });
  await saveScores(ctx.db, accountId, profileId, changed);
  return { changed: changed.length };
}
