import { z } from "zod";
import { flag, part, words } from "@/server/adapters/ats/lenient";

const place = part({ city: words, state: words, province: words, country: words, addressCountry: words });

/** One entry of `result` of TOKEN.bamboohr.com/careers/list, or `result.jobOpening` of careers/ID/detail. */
export const bambooOpeningSchema = z.object({
  id: words,
  jobOpeningName: words,
  jobOpeningShareUrl: words,
  departmentLabel: words,
  employmentStatusLabel: words,
  employmentType: words,
  minimumExperience: words,
  location: place,
  atsLocation: place,
  isRemote: flag,
  locationType: words,
  datePosted: words,
  description: words,
  compensation: words,
});
export type BambooOpening = z.infer<typeof bambooOpeningSchema>;
