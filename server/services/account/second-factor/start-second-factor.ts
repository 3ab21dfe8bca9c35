import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getAccount } from "@/server/services/account/get-account";
import { findSecondFactor, saveUnconfirmedFactor } from "@/server/services/account/second-factor/second-factor.store";
import { newSecret, secretUri } from "@/server/services/account/second-factor/time-code";
import { factorPurpose } from "@/server/services/account/second-factor/verify-second-factor";

/** Begins to set up a second factor. It does not count before `confirmSecondFactor` saw a first code. */
export async function startSecondFactor(ctx: ServiceContext): Promise<{ secret: string; uri: string }> {
  const accountId = ownerOf(ctx);
  const { email } = await getAccount(ctx);
  if ((await findSecondFactor(ctx.db, accountId))?.confirmedAt)
    throw new AppError("conflict", "You have a second factor already. Remove it first if you want another one.");
  const secret = newSecret();
  await saveUnconfirmedFactor(ctx.db, accountId, ctx.ports.sealer.seal(secret, factorPurpose(accountId)));
  return { secret, uri: secretUri(secret, email) };
}
