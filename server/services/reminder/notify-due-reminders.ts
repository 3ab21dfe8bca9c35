import type { ServiceContext } from "@/server/context";
import { insertNotification } from "@/server/services/notification/notification.store";
import { claimDueReminder, listDueReminders } from "@/server/services/reminder/reminder.store";

const BATCH = 200;

/** Tells everyone of the reminders whose time has come, each once. Returns how many were told of. */
export async function notifyDueReminders(ctx: ServiceContext): Promise<{ notified: number }> {
  const now = ctx.clock.now();
  let notified = 0;
  for (const due of await listDueReminders(ctx.db, now, BATCH)) {
    const isMine = await ctx.db.$transaction(async (tx) => {
      if (!(await claimDueReminder(tx, due, now))) return false;
      await insertNotification(tx, due.accountId, {
        kind: "reminder",
        causeKey: `reminder:${due.id}:${due.dueAt.toISOString()}`,
        message: due.title,
        href: due.applicationId ? `/applications/${due.applicationId}` : "/today",
      });
      return true;
    });
    if (isMine) notified += 1;
  }
  return { notified };
}
