import { ownerOf, type ServiceContext } from "@/server/context";
import { updateActiveProfile } from "@/server/services/account/account.store";
import { getProfileOf } from "@/server/services/profile/profile.store";

/** Puts another profile in view, in every window of the account. */
export async function switchProfile(ctx: ServiceContext, input: { id: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  await getProfileOf(ctx.db, accountId, input.id);
  await updateActiveProfile(ctx.db, accountId, input.id);
}
