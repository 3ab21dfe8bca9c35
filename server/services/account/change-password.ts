import type { z } from "zod";
import type { changePasswordInput } from "@/lib/domain/account/account.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findAccountWithPassword, startSessionRound } from "@/server/services/account/account.store";
import { getAccount } from "@/server/services/account/get-account";
import { hashPassword, verifyPassword } from "@/server/services/account/password";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";
import { recordActivity } from "@/server/services/activity/activity.store";

const WINDOW_MS = 15 * 60_000;
const TRIES = 10;

/**
 * Gives the account a new password and ends all its sessions, this one too. Asks for the present password where there is
 * one and for the second factor where there is one.
 */
export async function changePassword(ctx: ServiceContext, input: z.infer<typeof changePasswordInput>): Promise<void> {
  const accountId = ownerOf(ctx);
  const limit = await ctx.ports.rateLimiter.take(`change-password:${accountId}`, TRIES, WINDOW_MS);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "Too many tries. Wait a quarter of an hour, then try again.", {
      retryAfterMs: limit.retryAfterMs,
    });
  const { email } = await getAccount(ctx);
  const stored = (await findAccountWithPassword(ctx.db, email))?.passwordHash ?? null;
  if (stored !== null && !(await verifyPassword(stored, input.current ?? "")))
    throw new AppError("invalid_input", "This is not your present password.");
  await requireSecondFactor(ctx, input.code);
  const passwordHash = await hashPassword(input.next);
  await ctx.db.$transaction(async (tx) => {
    await startSessionRound(tx, accountId, passwordHash);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "account.password_changed", message: "You changed your password.", at: ctx.clock.now() },
    );
  });
}
