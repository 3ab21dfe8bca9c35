import { z } from "zod";
import { list, part, words } from "@/server/adapters/ats/lenient";

/** One entry of `jobPostings` of POST /wday/cxs/TENANT/SITE/jobs, or a detail (`jobPostingInfo`) flattened beside it. */
export const workdayPostingSchema = z.object({
  title: words,
  externalPath: words,
  locationsText: words,
  postedOn: words,
  timeType: words,
  remoteType: words,
  bulletFields: list(words),
  jobPostingInfo: part({
    id: words,
    jobReqId: words,
    title: words,
    jobDescription: words,
    location: words,
    additionalLocations: list(words),
    country: part({ descriptor: words }),
    timeType: words,
    remoteType: words,
    startDate: words,
    endDate: words,
    postedOn: words,
    externalUrl: words,
  }),
  hiringOrganization: part({ name: words }),
});
export type WorkdayPosting = z.infer<typeof workdayPostingSchema>;
