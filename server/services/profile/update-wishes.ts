import type { Wishes } from "@/lib/domain/profile/wishes.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { requestRanking } from "@/server/services/match/request-ranking";
import { getProfileOf, type ProfileView, saveWishes } from "@/server/services/profile/profile.store";

/** Replaces the owner's wishes; the list of jobs is ranked again in the background. */
export async function updateWishes(ctx: ServiceContext, wishes: Wishes): Promise<ProfileView> {
  const accountId = ownerOf(ctx);
  const profile = await ctx.db.$transaction(async (tx) => {
    await saveWishes(tx, accountId, profileOf(ctx), wishes);
    await requestRanking(tx, accountId, ctx.clock.now());
    return getProfileOf(tx, accountId, profileOf(ctx));
  });
  await deliverOutboxSoon(ctx);
  return profile;
}
