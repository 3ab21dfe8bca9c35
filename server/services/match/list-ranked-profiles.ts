import { ownerOf, type ServiceContext } from "@/server/context";
import { listProfilesOf } from "@/server/services/profile/profile.store";

/** The account's profiles, whose lists a change may concern: one of them or all. */
export async function listRankedProfiles(ctx: ServiceContext): Promise<string[]> {
  return (await listProfilesOf(ctx.db, ownerOf(ctx))).map((profile) => profile.id);
}
