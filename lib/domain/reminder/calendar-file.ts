import ical, { ICalAlarmType } from "ical-generator";
import type { Reminder } from "@/lib/domain/reminder/reminder.schema";

export type CalendarEntry = Pick<
  Reminder,
  "id" | "kind" | "title" | "note" | "place" | "dueAt" | "durationMinutes" | "updatedAt"
> & {
  /** Where the entry is seen in the product; absolute. */
  url: string;
};

const DEFAULT_MINUTES = 30;
const ALARM_MINUTES: Record<Reminder["kind"], number> = { interview: 60, task: 0, follow_up: 0 };

/**
 * An iCalendar file (RFC 5545) of reminders. The same reminders give the same bytes: the stamp is the entry's own last
 * change, and the id stays, so that a calendar replaces an entry instead of doubling it.
 */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name: "Dossier", prodId: { company: "Dossier", product: "Dossier", language: "EN" } });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: `${entry.id}@dossier`,
      stamp: entry.updatedAt,
      start: entry.dueAt,
      end: new Date(entry.dueAt.getTime() + (entry.durationMinutes ?? DEFAULT_MINUTES) * 60_000),
      summary: entry.title,
      description: [entry.note, entry.url].filter(Boolean).join("\n\n"),
      url: entry.url,
    });
    if (entry.place) event.location(entry.place);
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_MINUTES[entry.kind] * 60 });
  }
  return calendar.toString();
}
