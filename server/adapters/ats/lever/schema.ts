import { z } from "zod";
import { amount, anything, list, needed, part, words } from "@/server/adapters/ats/lenient";

/** One posting of api.lever.co/v0/postings/TOKEN?mode=json. */
export const leverPostingSchema = z.object({
  id: needed("id"),
  text: needed("title"),
  hostedUrl: words,
  applyUrl: words,
  categories: part({
    commitment: words,
    department: words,
    team: words,
    level: words,
    location: words,
    allLocations: list(words),
  }),
  country: words,
  workplaceType: words,
  createdAt: anything,
  updatedAt: anything,
  description: words,
  descriptionPlain: words,
  lists: list(z.object({ text: words, content: words })),
  additional: words,
  additionalPlain: words,
  salaryRange: part({ min: amount, max: amount, currency: words, interval: words }),
  salaryDescription: words,
  salaryDescriptionPlain: words,
  reqCode: words,
});
export type LeverPosting = z.infer<typeof leverPostingSchema>;
