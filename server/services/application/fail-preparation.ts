import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { findApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";

/** After the last attempt: the application says what happened, and that nothing was lost. Runs once per draft. */
export async function failPreparation(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; message: string },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const application = await findApplicationOf(tx, accountId, input.applicationId);
    if (!application) return;
    const didMove = await moveApplicationRow(tx, application, {
      from: "preparing",
      to: "failed",
      by: "system",
      note: input.message,
      at,
    });
    if (!didMove) return;
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "application.failed", message: `Preparing stopped: ${input.message}`, at },
    );
    const { applicationId, draftId } = input;
    await writeOutbox(tx, [{ name: "application/preparation.failed", data: { accountId, applicationId, draftId } }]);
  });
  await deliverOutboxSoon(ctx);
}
