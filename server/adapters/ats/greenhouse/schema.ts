import { z } from "zod";
import { amount, list, needed, part, words } from "@/server/adapters/ats/lenient";

/** One job of boards-api.greenhouse.io/v1/boards/TOKEN/jobs, with or without `content`, in a list or alone. */
export const greenhouseJobSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  absolute_url: words,
  content: words,
  location: part({ name: words }),
  offices: list(z.object({ name: words, location: words })),
  departments: list(z.object({ name: words })),
  requisition_id: words,
  company_name: words,
  language: words,
  first_published: words,
  updated_at: words,
  application_deadline: words,
  metadata: list(z.object({ name: words, value: words })),
  pay_input_ranges: list(z.object({ min_cents: amount, max_cents: amount, currency_type: words, title: words })),
});
export type GreenhouseJob = z.infer<typeof greenhouseJobSchema>;
