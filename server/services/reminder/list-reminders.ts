import type { Reminder } from "@/lib/domain/reminder/reminder.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listRemindersOf } from "@/server/services/reminder/reminder.store";

const LIMIT = 200;

/** Open reminders by time, then done ones; of one application, or of all. */
export function listReminders(
  ctx: ServiceContext,
  filter: { applicationId?: string | undefined; isOpen?: boolean | undefined },
): Promise<Reminder[]> {
  return listRemindersOf(ctx.db, ownerOf(ctx), {
    ...(filter.applicationId ? { applicationId: filter.applicationId } : {}),
    ...(filter.isOpen ? { isOpen: true } : {}),
    limit: LIMIT,
  });
}
