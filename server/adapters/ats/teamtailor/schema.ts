import { z } from "zod";
import { needed, words } from "@/server/adapters/ats/lenient";

/** One item of TOKEN.teamtailor.com/jobs.json. */
export const teamtailorItemSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  url: words,
  date_published: words,
  date_modified: words,
  content_html: words,
  content_text: words,
  _jobposting: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
export type TeamtailorItem = z.infer<typeof teamtailorItemSchema>;
