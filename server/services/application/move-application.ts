import { APPLICATION_STATUSES, type ApplicationStatus, canMove } from "@/lib/domain/application/application-status";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { recordSentByHand } from "@/server/services/submission/record-sent-by-hand";

/** What an owner may set by hand; the rest is set by the work itself. */
const BY_HAND: readonly ApplicationStatus[] = [
  "submitted",
  "interviewing",
  "offer",
  "rejected",
  "withdrawn",
  "no_answer",
];

/** Moves an application on the board. @throws AppError `conflict` where the status machine has no such move. */
export async function moveApplication(
  ctx: ServiceContext,
  input: { id: string; to: ApplicationStatus; note?: string | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const label = (status: ApplicationStatus) => APPLICATION_STATUSES[status].label;
  await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, input.id);
    if (application.status === input.to) return;
    if (!BY_HAND.includes(input.to) || !canMove(application.status, input.to)) {
      throw new AppError(
        "conflict",
        `An application that is "${label(application.status)}" cannot be set to "${label(input.to)}".`,
      );
    }
    if (input.to === "submitted") await recordSentByHand(tx, application, at);
    const didMove = await moveApplicationRow(tx, application, {
      from: application.status,
      to: input.to,
      by: "owner",
      note: input.note,
      at,
    });
    if (!didMove) throw new AppError("conflict", "The application changed a moment ago. Look again, then decide.");
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "application.moved", message: `You set the application to "${label(input.to)}".`, at },
    );
  });
  await deliverOutboxSoon(ctx);
}
