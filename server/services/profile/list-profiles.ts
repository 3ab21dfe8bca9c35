import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listProfilesOf, type ProfileSummary } from "@/server/services/profile/profile.store";

/** The owner's profiles, oldest first, and which one is in view. */
export async function listProfiles(ctx: ServiceContext): Promise<(ProfileSummary & { isActive: boolean })[]> {
  const active = profileOf(ctx);
  return (await listProfilesOf(ctx.db, ownerOf(ctx))).map((profile) => ({
    ...profile,
    isActive: profile.id === active,
  }));
}
