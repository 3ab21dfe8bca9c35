import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import type { ReminderKind } from "@/lib/domain/reminder/reminder.schema";

export type ReminderSuggestion = { kind: ReminderKind; title: string; dueAt: Date };

const HOURS_OF_MORNING = 9;

/** The next working day at nine, `days` after `from`, in the time zone of `from`'s own clock. */
function morningAfter(from: Date, days: number): Date {
  const morning = new Date(from);
  morning.setDate(morning.getDate() + days);
  while (morning.getDay() === 0 || morning.getDay() === 6) morning.setDate(morning.getDate() + 1);
  morning.setHours(HOURS_OF_MORNING, 0, 0, 0);
  return morning;
}

/** What people set themselves at this point of an application; offered with one click, never set by itself. */
export function suggestReminders(status: ApplicationStatus, company: string, now: Date): ReminderSuggestion[] {
  switch (status) {
    case "ready":
      return [{ kind: "task", title: `Send the application to ${company}`, dueAt: morningAfter(now, 1) }];
    case "submitted":
      return [
        { kind: "follow_up", title: `Ask ${company} how it stands`, dueAt: morningAfter(now, 7) },
        { kind: "follow_up", title: `Ask ${company} how it stands`, dueAt: morningAfter(now, 14) },
      ];
    case "interviewing":
      return [
        { kind: "follow_up", title: `Thank ${company} for the interview`, dueAt: morningAfter(now, 1) },
        { kind: "task", title: `Prepare for ${company}`, dueAt: morningAfter(now, 1) },
      ];
    case "offer":
      return [{ kind: "task", title: `Answer the offer of ${company}`, dueAt: morningAfter(now, 2) }];
    case "no_answer":
      return [{ kind: "follow_up", title: `Write to ${company} once more`, dueAt: morningAfter(now, 3) }];
    default:
      return [];
  }
}
