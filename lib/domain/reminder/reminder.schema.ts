import { z } from "zod";

export const REMINDER_KINDS = ["task", "interview", "follow_up"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What each kind is called where a person chooses one. */
export const REMINDER_LABELS: Record<ReminderKind, string> = {
  task: "To do",
  interview: "Interview",
  follow_up: "Follow-up",
};

const line = z.string().trim().max(300);
const optionalLine = line.transform((text) => text || null).nullable();

/** What an owner enters. Empty optional texts become null; a time far from today is a slip of the keyboard. */
export const reminderInputSchema = z.object({
  applicationId: z.string().min(1).nullable().default(null),
  kind: z.enum(REMINDER_KINDS),
  title: line.min(1, "Say what it is about."),
  note: z
    .string()
    .trim()
    .max(4000)
    .transform((text) => text || null)
    .nullable()
    .default(null),
  place: optionalLine.default(null),
  dueAt: z.coerce
    .date("Choose a day and a time.")
    .min(new Date("2000-01-01T00:00:00Z"), "This day is long past. Check the year.")
    .max(new Date("2100-01-01T00:00:00Z"), "This day is too far away. Check the year."),
  durationMinutes: z
    .number()
    .int()
    .min(5)
    .max(24 * 60)
    .nullable()
    .default(null),
});
export type ReminderInput = z.infer<typeof reminderInputSchema>;

export type Reminder = ReminderInput & { id: string; doneAt: Date | null; createdAt: Date; updatedAt: Date };
