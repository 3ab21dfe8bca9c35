import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { findDraft, markDraftStopped } from "@/server/services/application/draft.store";

/**
 * Stops a draft while it is being written: the run ends, a call to a model is broken off, what was written so far stays to
 * be read. Writing again is a new draft.
 * @throws AppError `conflict` when nothing is being written.
 */
export async function stopWriting(ctx: ServiceContext, applicationId: string): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, applicationId);
    const draft = await findDraft(tx, application.id, application.draftNumber);
    const note = "You stopped the writing.";
    const didMove =
      draft !== null &&
      (await moveApplicationRow(tx, application, { from: "preparing", to: "draft", by: "owner", note, at }));
    if (!draft || !didMove) throw new AppError("conflict", "Nothing is being written any more.");
    await markDraftStopped(tx, draft.id, at);
    await writeOutbox(tx, [
      { name: "application/writing.stopped", data: { accountId, applicationId, draftId: draft.id } },
    ]);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "application.stopped", message: note, at },
    );
  });
  await deliverOutboxSoon(ctx);
}
