import { z } from "zod";

/** What a notice is about. A person chooses by kind which ones they want by e-mail too. */
export const NOTIFICATION_KINDS = ["approval", "submission", "preparation", "reminder", "discovery", "other"] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The kinds in words, in the order of the settings page. */
export const NOTIFICATION_KIND_WORDS: Record<NotificationKind, { label: string; hint: string }> = {
  approval: { label: "Something waits for my decision", hint: "Requests, reminders, and when one no longer stands." },
  submission: { label: "How sending went", hint: "Sent, with me to send, or not known whether it arrived." },
  preparation: { label: "A preparation stopped", hint: "An error, or a statement my resume does not carry." },
  reminder: { label: "My own reminders", hint: "What I asked to be reminded of." },
  discovery: { label: "New jobs were found", hint: "After a round through my boards." },
  other: { label: "Everything else", hint: "Whatever fits none of the above." },
};

/** Which kinds go out by e-mail too. */
export const noticeWishesSchema = z.object({ byEmail: z.array(z.enum(NOTIFICATION_KINDS)) });
export type NoticeWishes = z.infer<typeof noticeWishesSchema>;
