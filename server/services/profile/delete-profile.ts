import { MAIN_PROFILE_ID } from "@/lib/domain/profile/profile-id";
import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { updateActiveProfile } from "@/server/services/account/account.store";
import { recordActivity } from "@/server/services/activity/activity.store";
import { setProfileDeleted } from "@/server/services/profile/profile.store";

/**
 * Takes a profile out of view with all it holds; its applications stay as they are, for the record. Undone by `restore`.
 * The first profile stays: it can be renamed.
 */
export async function deleteProfile(
  ctx: ServiceContext,
  input: { id: string; restore?: boolean | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  if (input.id === MAIN_PROFILE_ID)
    throw new AppError("invalid_input", "Your first profile stays. You can give it another name.");
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    if (!(await setProfileDeleted(tx, accountId, input.id, input.restore ? null : at)))
      throw new AppError("not_found", "This profile does not exist.");
    if (!input.restore && profileOf(ctx) === input.id) await updateActiveProfile(tx, accountId, MAIN_PROFILE_ID);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      {
        kind: input.restore ? "profile.restored" : "profile.deleted",
        message: input.restore ? "You brought a profile back." : "You deleted a profile.",
        at,
      },
    );
  });
}
