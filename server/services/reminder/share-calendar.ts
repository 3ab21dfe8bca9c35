import { randomBytes } from "node:crypto";
import { ownerOf, type ServiceContext } from "@/server/context";
import {
  deleteCalendarFeed,
  findCalendarFeedTime,
  saveCalendarFeed,
} from "@/server/services/reminder/calendar-feed.store";
import { hashFeedToken } from "@/server/services/reminder/get-calendar";

/** Makes the secret address of one's calendar and voids the earlier one. The token is shown now and never again. */
export async function shareCalendar(ctx: ServiceContext): Promise<{ token: string }> {
  const token = randomBytes(32).toString("base64url");
  await saveCalendarFeed(ctx.db, ownerOf(ctx), hashFeedToken(token), ctx.clock.now());
  return { token };
}

/** Voids the secret address. */
export function stopSharingCalendar(ctx: ServiceContext): Promise<void> {
  return deleteCalendarFeed(ctx.db, ownerOf(ctx));
}

/** Since when the calendar has an address; null when it has none. */
export function getCalendarSharing(ctx: ServiceContext): Promise<Date | null> {
  return findCalendarFeedTime(ctx.db, ownerOf(ctx));
}
