import type { ReminderInput } from "@/lib/domain/reminder/reminder.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertReminder, listRemindersOf } from "@/server/services/reminder/reminder.store";

const MAX_OPEN = 1000;

/** Sets a reminder, of one application or of none. @throws AppError `not_found` for a foreign application. */
export async function createReminder(ctx: ServiceContext, input: ReminderInput): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  if (input.applicationId) await getApplicationOf(ctx.db, accountId, input.applicationId);
  const open = await listRemindersOf(ctx.db, accountId, { isOpen: true, limit: MAX_OPEN });
  if (open.length >= MAX_OPEN)
    throw new AppError("limit_exceeded", `There are ${MAX_OPEN} open reminders. Finish or delete some first.`);
  return { id: await insertReminder(ctx.db, accountId, input) };
}
