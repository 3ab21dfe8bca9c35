import { withoutWish } from "@/lib/domain/match/propose-wishes";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { getLearnedWish, markLearnedWishUndone } from "@/server/services/match/learned-wish.store";
import { getProfile } from "@/server/services/profile/get-profile";
import { updateWishes } from "@/server/services/profile/update-wishes";

/** Takes a learned wish out of the wishes again. Nothing happens where it was taken back before. */
export async function undoLearnedWish(ctx: ServiceContext, id: string): Promise<void> {
  const [accountId, profileId] = [ownerOf(ctx), profileOf(ctx)];
  const learned = await getLearnedWish(ctx.db, accountId, profileId, id);
  if (learned.undoneAt) return;
  const { wishes } = await getProfile(ctx);
  if (wishes[learned.field].includes(learned.value)) await updateWishes(ctx, withoutWish(wishes, learned));
  await markLearnedWishUndone(ctx.db, accountId, profileId, id, ctx.clock.now());
}
