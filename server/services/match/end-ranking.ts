import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { finishRanking } from "@/server/services/match/match-ranking.store";
import { reweighMatches } from "@/server/services/match/reweigh-matches";

/** Ends a round: weights that moved while it ran, or were half written before a crash, are brought in step. */
export async function endRanking(ctx: ServiceContext): Promise<void> {
  await reweighMatches(ctx);
  await finishRanking(ctx.db, ownerOf(ctx), profileOf(ctx), ctx.clock.now());
}
