import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import {
  confirmFactor,
  findSecondFactor,
  saveRecoveryCodes,
  takeStep,
} from "@/server/services/account/second-factor/second-factor.store";
import { newRecoveryCodes, recoveryCodeHash, stepOf } from "@/server/services/account/second-factor/time-code";
import { factorPurpose } from "@/server/services/account/second-factor/verify-second-factor";
import { recordActivity } from "@/server/services/activity/activity.store";

/** Turns the second factor on with a first code, and gives the recovery codes: they are shown once and kept as hashes. */
export async function confirmSecondFactor(
  ctx: ServiceContext,
  input: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const accountId = ownerOf(ctx);
  const factor = await findSecondFactor(ctx.db, accountId);
  if (!factor) throw new AppError("not_found", "Begin with the picture for your authenticator app.");
  if (factor.confirmedAt) throw new AppError("conflict", "Your second factor is on already.");
  const secret = ctx.ports.sealer.open(factor.secret, factorPurpose(accountId));
  const at = ctx.clock.now();
  const step = stepOf(secret, input.code.replace(/\s/g, ""), at);
  if (step === null)
    throw new AppError(
      "invalid_input",
      "This code is not right. Check the clock of your phone, then take the next code.",
    );
  const recoveryCodes = newRecoveryCodes();
  await ctx.db.$transaction(async (tx) => {
    await takeStep(tx, accountId, step);
    await confirmFactor(tx, accountId, at);
    await saveRecoveryCodes(
      tx,
      accountId,
      recoveryCodes.map((code) => recoveryCodeHash(accountId, code)),
    );
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "account.second_factor_on", message: "You turned a second factor on.", at },
    );
  });
  return { recoveryCodes };
}
