import { ownerOf, type ServiceContext } from "@/server/context";
import { startSessionRound } from "@/server/services/account/account.store";
import { recordActivity } from "@/server/services/activity/activity.store";

/** Signs the account out on every device, this one too. */
export async function endSessions(ctx: ServiceContext): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    await startSessionRound(tx, accountId);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "account.sessions_ended", message: "You signed out everywhere.", at: ctx.clock.now() },
    );
  });
}
