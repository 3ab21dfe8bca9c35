import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarFile } from "@/lib/domain/reminder/calendar-file";
import { reminderInputSchema } from "@/lib/domain/reminder/reminder.schema";
import { suggestReminders } from "@/lib/domain/reminder/suggest-reminders";

const entry: CalendarEntry = {
  id: "01R",
  kind: "interview",
  title: "Second round; with Ana, on site",
  note: "Bring the portfolio\nAsk for the team",
  place: "Musterweg 4, Berlin",
  dueAt: new Date("2026-12-01T09:30:00Z"),
  durationMinutes: 90,
  updatedAt: new Date("2026-11-20T10:00:00Z"),
  url: "https://dossier.example/applications/01A",
};

describe("a calendar file", () => {
  const text = calendarFile([entry]);
  const unfolded = text.replace(/\r\n[ \t]/g, "");

  it("carries time, length and place, in UTC", () => {
    expect(unfolded).toContain("DTSTART:20261201T093000Z");
    expect(unfolded).toContain("DTEND:20261201T110000Z");
    expect(unfolded).toMatch(/LOCATION:Musterweg 4\\, Berlin/);
  });

  it("escapes what a person typed, so that no line of theirs becomes a property", () => {
    const hostile = calendarFile([{ ...entry, title: "Hi\r\nATTENDEE:mailto:x@example.org" }]).replace(
      /\r\n[ \t]/g,
      "",
    );
    expect(hostile.split("\r\n").some((line) => line.startsWith("ATTENDEE"))).toBe(false);
    expect(unfolded).toContain("Second round\\; with Ana\\, on site");
  });

  it("is the same for the same reminders, so that a subscriber sees no change where there is none", () => {
    expect(calendarFile([entry])).toBe(text);
  });

  it("keeps the id when the time moves", () => {
    const moved = calendarFile([{ ...entry, dueAt: new Date("2026-12-02T09:30:00Z") }]);
    expect(/UID:(.+)/.exec(moved)?.[1]).toBe(/UID:(.+)/.exec(text)?.[1]);
  });
});

describe("what an owner enters", () => {
  const input = { kind: "task", title: "Call", dueAt: "2026-12-01T09:30:00Z" };

  it("turns empty optional texts into nothing", () => {
    expect(reminderInputSchema.parse({ ...input, place: "  ", note: "" })).toMatchObject({ place: null, note: null });
  });

  it("refuses an empty title and a slip in the year", () => {
    expect(reminderInputSchema.safeParse({ ...input, title: "  " }).success).toBe(false);
    expect(reminderInputSchema.safeParse({ ...input, dueAt: "20266-12-01T09:30:00Z" }).success).toBe(false);
  });
});

describe("suggestions", () => {
  it("fall on a working morning after now", () => {
    for (const status of ["ready", "submitted", "interviewing", "offer", "no_answer"] as const) {
      for (let day = 1; day <= 7; day += 1) {
        const now = new Date(2026, 10, day, 15, 20);
        const suggestions = suggestReminders(status, "Nordlicht", now);
        expect(suggestions.length).toBeGreaterThan(0);
        for (const { dueAt } of suggestions) {
          expect(dueAt.getTime()).toBeGreaterThan(now.getTime());
          expect([1, 2, 3, 4, 5]).toContain(dueAt.getDay());
          expect(dueAt.getHours()).toBe(9);
        }
      }
    }
  });

  it("are not made where nothing is to be done", () => {
    expect(suggestReminders("rejected", "Nordlicht", new Date(2026, 10, 2))).toEqual([]);
  });
});
