import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";

/** A draft says more than its evidence: nothing is sealed, and the owner is asked to look. */
export async function awaitOwner(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; unsupported: number },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const words = input.unsupported === 1 ? "One statement is" : `${input.unsupported} statements are`;
  await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, input.applicationId);
    const didMove = await moveApplicationRow(tx, application, {
      from: "preparing",
      to: "draft",
      by: "system",
      note: `${words} not found in your resume.`,
      at,
    });
    if (!didMove) return;
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "claims.unsupported", message: `${words} not found in your resume. Nothing was sealed.`, at },
    );
    await writeOutbox(tx, [{ name: "application/claims.unsupported", data: { accountId, ...input } }]);
  });
  await deliverOutboxSoon(ctx);
}
