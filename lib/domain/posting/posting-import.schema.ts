import { z } from "zod";

/** How something came in. */
export const IMPORT_VIAS = ["link", "page", "clip", "email", "table"] as const;
export type ImportVia = (typeof IMPORT_VIAS)[number];

/** `to_check`: it was read, but a person must look at it before it becomes a posting. */
export const IMPORT_STATUSES = ["received", "reading", "done", "to_check", "failed"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a person checks or types in. */
export const postingDraftSchema = z.object({
  title: z.string().trim().max(300),
  company: z.string().trim().max(300),
  location: z.string().trim().max(300).default(""),
  url: z.string().trim().max(2_000).default(""),
  text: z.string().trim().max(200_000).default(""),
});
export type PostingDraft = z.infer<typeof postingDraftSchema>;

/** A draft as a person sends it off: with the two things a posting cannot be without. */
export const checkedDraftSchema = postingDraftSchema.extend({
  title: z.string().trim().min(1, "Write the job's title.").max(300),
  company: z.string().trim().min(1, "Write the company's name.").max(300),
});

/** One record that was not taken: where it stands ("Row 12"), and why. */
export const importProblemSchema = z.object({
  where: z.string(),
  reason: z.string(),
  /** Worth knowing, but nothing was left out. */
  isNote: z.boolean().optional(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** What the reading needs to know besides the bytes. */
export const importOptionsSchema = z.object({
  /** The page's address, as the person or their browser said. */
  url: z.string().optional(),
  /** The source whose own answer this is, where it was recognised ("linkedin"). */
  source: z.string().optional(),
  columns: z.record(z.string(), z.string()).optional(),
  /** After a failure: the page may still be saved or clipped. */
  canBeSaved: z.boolean().optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;
