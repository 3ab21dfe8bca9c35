import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { type LearnedWish, listLearnedWishesOf } from "@/server/services/match/learned-wish.store";

/** Wishes that came from a job and still stand, newest first. */
export function listLearnedWishes(ctx: ServiceContext): Promise<LearnedWish[]> {
  return listLearnedWishesOf(ctx.db, ownerOf(ctx), profileOf(ctx));
}
