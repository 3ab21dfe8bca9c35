import { createHash } from "node:crypto";
import { calendarFile } from "@/lib/domain/reminder/calendar-file";
import type { Reminder } from "@/lib/domain/reminder/reminder.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findCalendarFeedOwner } from "@/server/services/reminder/calendar-feed.store";
import { getReminderOf, listRemindersOf } from "@/server/services/reminder/reminder.store";

const LIMIT = 500;

/** How a feed's token is kept. Tokens are 256 random bits, so a plain digest is enough. */
export const hashFeedToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const withUrl = (reminder: Reminder, origin: string) => ({
  ...reminder,
  url: reminder.applicationId ? `${origin}/applications/${reminder.applicationId}` : `${origin}/today`,
});

/** One reminder as an iCalendar file. @throws AppError `not_found` */
export async function getReminderCalendar(ctx: ServiceContext, input: { id: string; origin: string }): Promise<string> {
  const reminder = await getReminderOf(ctx.db, ownerOf(ctx), input.id);
  return calendarFile([withUrl(reminder, input.origin)]);
}

/** The calendar behind a secret address; whoever holds the address reads it. @throws AppError `not_found` */
export async function getCalendarFeed(ctx: ServiceContext, input: { token: string; origin: string }): Promise<string> {
  const accountId = await findCalendarFeedOwner(ctx.db, hashFeedToken(input.token));
  if (!accountId)
    throw new AppError("not_found", "This calendar address is no longer valid. Make a new one in the settings.");
  const reminders = await listRemindersOf(ctx.db, accountId, { isOpen: true, limit: LIMIT });
  return calendarFile(reminders.map((reminder) => withUrl(reminder, input.origin)));
}
