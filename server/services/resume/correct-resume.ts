import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { voidForChangedFacts } from "@/server/services/approval/void-for-changed-facts";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { requestRanking } from "@/server/services/match/request-ranking";
import { getResumeOf, type ResumeDetail, saveCorrection } from "@/server/services/resume/resume.store";

/**
 * Saves the owner's version of a resume. What was read from the file stays beside it. What was asked or approved about
 * documents that use a fact which changed is voided and says which.
 */
export async function correctResume(ctx: ServiceContext, input: { id: string; resume: Resume }): Promise<ResumeDetail> {
  const accountId = ownerOf(ctx);
  const before = await getResumeOf(ctx.db, accountId, input.id);
  if (!before.parsed)
    throw new AppError(
      "invalid_input",
      "This file could not be read, so there is nothing to correct. Upload another version.",
    );
  const { profileId } = before;
  const facts = (await loadLedger(ctx, profileId))?.evidence ?? [];
  const after = (await loadLedger(ctx, profileId, input))?.evidence ?? [];
  await ctx.db.$transaction(async (tx) => {
    await saveCorrection(tx, accountId, input.id, input.resume);
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: input.id },
      { kind: "resume.corrected", message: "You corrected your resume.", at: ctx.clock.now() },
    );
    await voidForChangedFacts(tx, ctx.clock.now(), { accountId, profileId, before: facts, after });
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await rememberEvidence(ctx, profileId);
  await deliverOutboxSoon(ctx);
  return getResumeOf(ctx.db, accountId, input.id);
}
