import { z } from "zod";

const words = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value ?? "")
  .catch("");
const name = z
  .union([z.string().min(1), z.number().transform(String)])
  .nullish()
  .catch(undefined);

/**
 * A posting as de-duplication reads it from outside: an id and a title it must have; any other field may be absent, null or
 * of another kind, and then counts as not given.
 */
export const dedupeInputSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  title: z.string(),
  company: words,
  location: words,
  text: words,
  url: words,
  requisitionId: name,
  source: z.string().optional().catch(undefined),
  language: z.string().nullish().catch(undefined),
  postedAt: z.string().nullish().catch(undefined),
});
