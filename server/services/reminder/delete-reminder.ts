import { ownerOf, type ServiceContext } from "@/server/context";
import { deleteReminderOf } from "@/server/services/reminder/reminder.store";

/** Deletes a reminder for good; the page offers to set it again. @throws AppError `not_found` */
export function deleteReminder(ctx: ServiceContext, id: string): Promise<void> {
  return deleteReminderOf(ctx.db, ownerOf(ctx), id);
}
