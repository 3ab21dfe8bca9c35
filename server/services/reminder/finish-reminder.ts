import { ownerOf, type ServiceContext } from "@/server/context";
import { updateReminderOf } from "@/server/services/reminder/reminder.store";

/** Ticks a reminder off, or takes the tick back. @throws AppError `not_found` */
export function finishReminder(ctx: ServiceContext, input: { id: string; isDone: boolean }): Promise<void> {
  return updateReminderOf(ctx.db, ownerOf(ctx), input.id, { doneAt: input.isDone ? ctx.clock.now() : null });
}
