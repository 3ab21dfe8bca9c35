import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { getProfileOf, type ProfileView } from "@/server/services/profile/profile.store";

/** What the owner is looking for. */
export function getProfile(ctx: ServiceContext): Promise<ProfileView> {
  return getProfileOf(ctx.db, ownerOf(ctx), profileOf(ctx));
}
