import { ulid } from "ulid";
import { MAX_PROFILES } from "@/lib/domain/profile/profile.schema";
import { NO_WISHES } from "@/lib/domain/profile/wishes.schema";
import { AppError } from "@/lib/errors";
import { actingFor, ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { updateActiveProfile } from "@/server/services/account/account.store";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { requestRanking } from "@/server/services/match/request-ranking";
import { getProfileOf, insertProfile, listProfilesOf } from "@/server/services/profile/profile.store";
import { copyResumes } from "@/server/services/resume/resume.store";

/**
 * Makes another profile and puts it in view: another direction of the same person (a copy of wishes and resumes, which
 * then go their own ways), or another person (empty).
 */
export async function createProfile(
  ctx: ServiceContext,
  input: { name: string; isCopy: boolean },
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const from = profileOf(ctx);
  const id = ulid();
  await ctx.db.$transaction(async (tx) => {
    const profiles = await listProfilesOf(tx, accountId);
    if (profiles.length >= MAX_PROFILES)
      throw new AppError("limit_exceeded", `You have ${MAX_PROFILES} profiles. Delete one that you no longer need.`);
    if (profiles.some((profile) => profile.name.toLowerCase() === input.name.toLowerCase()))
      throw new AppError("conflict", `You have a profile called “${input.name}” already. Choose another name.`);
    const { wishes } = await getProfileOf(tx, accountId, from);
    await insertProfile(tx, accountId, { id, name: input.name, wishes: input.isCopy ? wishes : NO_WISHES });
    if (input.isCopy) await copyResumes(tx, accountId, from, id);
    await updateActiveProfile(tx, accountId, id);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "profile.created", message: `You made the profile “${input.name}”.`, at: ctx.clock.now() },
    );
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await rememberEvidence(actingFor(ctx, accountId, id), id);
  await deliverOutboxSoon(ctx);
  return { id };
}
