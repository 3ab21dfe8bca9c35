import { actingFor, ownerOf, type ServiceContext } from "@/server/context";
import { rankJobs } from "@/server/services/match/rank-jobs";
import { listProfilesOf } from "@/server/services/profile/profile.store";

/** Ranks the jobs of every profile of the account: a change may concern one of them or all. */
export async function rankProfiles(ctx: ServiceContext): Promise<{ jobs: number; scored: number }> {
  const accountId = ownerOf(ctx);
  const sum = { jobs: 0, scored: 0 };
  for (const profile of await listProfilesOf(ctx.db, accountId)) {
    const ranked = await rankJobs(actingFor(ctx, accountId, profile.id));
    sum.jobs += ranked.jobs;
    sum.scored += ranked.scored;
  }
  return sum;
}
