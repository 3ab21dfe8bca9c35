import { AppError } from "@/lib/errors";
import { DAY_MS } from "@/lib/time/day";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { findApproval, saveSnooze } from "@/server/services/approval/approval.store";

/** After a snooze there is still time to decide. */
const OPEN_AFTER_SNOOZE_MS = 2 * DAY_MS;
/** A request is no place to keep an application: after a month the posting should be looked at anew. */
const LONGEST_OPEN_MS = 30 * DAY_MS;

/**
 * "Ask me again on …": nothing is said until then, and the request stays open two days longer than that, at most a month
 * from when it was made.
 * @throws AppError `invalid_input` for a time that is past or too far; `conflict` when there is nothing to decide any more.
 */
export async function snoozeApproval(
  ctx: ServiceContext,
  input: { id: string; until: Date },
): Promise<{ snoozedUntil: Date; expiresAt: Date }> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const { until } = input;
  const result = await ctx.db.$transaction(async (tx) => {
    const approval = await findApproval(tx, accountId, input.id);
    if (!approval) throw new AppError("not_found", "This request does not exist.");
    const latest = approval.requestedAt.getTime() + LONGEST_OPEN_MS;
    if (until <= now) throw new AppError("invalid_input", "Choose a time to come.");
    if (until.getTime() + OPEN_AFTER_SNOOZE_MS > latest) {
      const day = new Date(latest - OPEN_AFTER_SNOOZE_MS).toISOString().slice(0, 10);
      throw new AppError("invalid_input", `Choose a day up to ${day}: after a month the posting should be read anew.`);
    }
    const expiresAt = new Date(Math.max(approval.expiresAt.getTime(), until.getTime() + OPEN_AFTER_SNOOZE_MS));
    if (!(await saveSnooze(tx, approval.id, { until, expiresAt, now })))
      throw new AppError("conflict", "There is nothing to decide about this any more. Look at where it stands.");
    const { applicationId, draftId, id: approvalId, packageHash } = approval;
    const data = { accountId, applicationId, draftId, approvalId, packageHash, until: until.toISOString() };
    await writeOutbox(tx, [{ name: "approval/snoozed", data }]);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: applicationId },
      {
        kind: "approval.snoozed",
        message: `You want to be asked again on ${until.toISOString().slice(0, 10)}.`,
        at: now,
      },
    );
    return { snoozedUntil: until, expiresAt };
  });
  await deliverOutboxSoon(ctx);
  return result;
}
