import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { voidForChangedFacts } from "@/server/services/approval/void-for-changed-facts";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { requestRanking } from "@/server/services/match/request-ranking";
import { findChoices, saveChoices } from "@/server/services/profile/profile.store";

/**
 * The owner says which of the values is right where their resumes disagree; `value` null takes the choice back. What was
 * asked or approved on the other value is voided.
 */
export async function chooseValue(ctx: ServiceContext, input: { key: string; value: string | null }): Promise<void> {
  const accountId = ownerOf(ctx);
  const profileId = profileOf(ctx);
  const before = await loadLedger(ctx, profileId);
  const conflict = before?.conflicts.find((candidate) => candidate.key === input.key);
  if (!conflict) throw new AppError("not_found", "Your resumes agree about this by now.");
  if (input.value !== null && !conflict.options.some((option) => option.value === input.value))
    throw new AppError("invalid_input", "Choose one of the values that your resumes state, or correct a resume.");
  const { [input.key]: _, ...others } = await findChoices(ctx.db, accountId, profileId);
  await ctx.db.$transaction(async (tx) => {
    await saveChoices(
      tx,
      accountId,
      profileId,
      input.value === null ? others : { ...others, [input.key]: input.value },
    );
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  const after = await loadLedger(ctx, profileId);
  await ctx.db.$transaction((tx) =>
    voidForChangedFacts(tx, ctx.clock.now(), {
      accountId,
      profileId,
      before: before?.evidence ?? [],
      after: after?.evidence ?? [],
    }),
  );
  await rememberEvidence(ctx, profileId);
  await deliverOutboxSoon(ctx);
}
