import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { requestRanking } from "@/server/services/match/request-ranking";
import { getResumeOf, setPrimaryResume } from "@/server/services/resume/resume.store";

/** Makes one readable resume the one that jobs are matched with. */
export async function makeResumePrimary(ctx: ServiceContext, id: string): Promise<void> {
  const accountId = ownerOf(ctx);
  const resume = await getResumeOf(ctx.db, accountId, id);
  if (!resume.corrected)
    throw new AppError("invalid_input", "This file could not be read, so jobs cannot be matched with it.");
  await ctx.db.$transaction(async (tx) => {
    await setPrimaryResume(tx, accountId, resume.profileId, id);
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await deliverOutboxSoon(ctx);
}
