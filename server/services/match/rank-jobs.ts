import type { ServiceContext } from "@/server/context";
import { endRanking } from "@/server/services/match/end-ranking";
import { rankSome } from "@/server/services/match/rank-some";
import { startRanking } from "@/server/services/match/start-ranking";

/** Puts a profile's list in order from beginning to end. Only what changed is computed again. */
export async function rankJobs(ctx: ServiceContext): Promise<{ jobs: number; scored: number }> {
  const { jobs, due } = await startRanking(ctx);
  let scored = 0;
  for (let left = due > 0; left; ) {
    const round = await rankSome(ctx);
    scored += round.scored;
    left = round.left;
  }
  await endRanking(ctx);
  return { jobs, scored };
}
