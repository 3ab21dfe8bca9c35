import { z } from "zod";
import { amount, flag, list, needed, part, words } from "@/server/adapters/ats/lenient";

const address = part({ postalAddress: part({ addressLocality: words, addressRegion: words, addressCountry: words }) });
const component = z.object({
  compensationType: words,
  interval: words,
  currencyCode: words,
  minValue: amount,
  maxValue: amount,
});

/** One job of api.ashbyhq.com/posting-api/job-board/TOKEN?includeCompensation=true. */
export const ashbyJobSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  jobUrl: words,
  applyUrl: words,
  department: words,
  departmentName: words,
  locationName: words,
  compensationTierSummary: words,
  team: words,
  employmentType: words,
  location: words,
  secondaryLocations: list(z.object({ location: words, locationName: words, address })),
  address,
  isListed: flag,
  isRemote: flag,
  workplaceType: words,
  publishedAt: words,
  updatedAt: words,
  descriptionHtml: words,
  descriptionPlain: words,
  compensation: part({
    compensationTierSummary: words,
    scrapeableCompensationSalarySummary: words,
    compensationTiers: list(z.object({ components: list(component) })),
    summaryComponents: list(component),
  }),
});
export type AshbyJob = z.infer<typeof ashbyJobSchema>;
