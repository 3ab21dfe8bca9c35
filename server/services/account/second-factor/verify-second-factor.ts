import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import {
  findSecondFactor,
  takeRecoveryCode,
  takeStep,
} from "@/server/services/account/second-factor/second-factor.store";
import { recoveryCodeHash, stepOf } from "@/server/services/account/second-factor/time-code";

const WINDOW_MS = 15 * 60_000;
const TRIES = 10;

export const factorPurpose = (accountId: string): string => `second-factor:${accountId}`;

/**
 * Checks the code of an account that has a second factor: six digits from the app, or a recovery code. Each serves once.
 * An account without a second factor passes.
 * @returns whether a second factor was proved.
 * @throws AppError `second_factor_required` without a code, `invalid_input` for a wrong or used one, `limit_exceeded` after
 *   ten tries within a quarter of an hour.
 */
export async function verifySecondFactor(
  ctx: ServiceContext,
  accountId: string,
  code: string | undefined,
): Promise<boolean> {
  const factor = await findSecondFactor(ctx.db, accountId);
  if (!factor?.confirmedAt) return false;
  const said = code?.trim() ?? "";
  if (said === "")
    throw new AppError(
      "second_factor_required",
      "Enter the six digits from your authenticator app, or a recovery code.",
    );
  const limit = await ctx.ports.rateLimiter.take(`second-factor:${accountId}`, TRIES, WINDOW_MS);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "Too many codes were tried. Wait a quarter of an hour, then try again.", {
      retryAfterMs: limit.retryAfterMs,
    });
  const digits = said.replace(/\s/g, "");
  const isTaken = /^\d{6}$/.test(digits)
    ? await isFreshTimeCode(ctx, accountId, factor.secret, digits)
    : await takeRecoveryCode(ctx.db, accountId, recoveryCodeHash(accountId, said), ctx.clock.now());
  if (!isTaken)
    throw new AppError(
      "invalid_input",
      "This code is not right, or it was used already. Wait for the next one and try again.",
    );
  return true;
}

async function isFreshTimeCode(ctx: ServiceContext, accountId: string, sealed: string, code: string): Promise<boolean> {
  const secret = ctx.ports.sealer.open(sealed, factorPurpose(accountId));
  const step = stepOf(secret, code, ctx.clock.now());
  return step !== null && (await takeStep(ctx.db, accountId, step));
}
