import type { ReminderInput } from "@/lib/domain/reminder/reminder.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { updateReminderOf } from "@/server/services/reminder/reminder.store";

/** Changes what a reminder says or when it is due; its application stays. @throws AppError `not_found` */
export function changeReminder(
  ctx: ServiceContext,
  input: { id: string } & Omit<ReminderInput, "applicationId">,
): Promise<void> {
  const { id, ...change } = input;
  return updateReminderOf(ctx.db, ownerOf(ctx), id, change);
}
