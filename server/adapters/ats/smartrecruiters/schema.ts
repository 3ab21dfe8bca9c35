import { z } from "zod";
import { flag, part, words } from "@/server/adapters/ats/lenient";

const label = part({ id: words, label: words });
const section = part({ title: words, text: words });

/** One entry of `content` of api.smartrecruiters.com/v1/companies/TOKEN/postings, or a posting's detail. */
export const smartRecruitersPostingSchema = z.object({
  id: words,
  name: words,
  refNumber: words,
  ref: words,
  postingUrl: words,
  applyUrl: words,
  company: part({ identifier: words, name: words }),
  releasedDate: words,
  location: part({ city: words, region: words, country: words, fullLocation: words, remote: flag, hybrid: flag }),
  department: label,
  function: label,
  typeOfEmployment: label,
  experienceLevel: label,
  language: part({ code: words }),
  active: flag,
  jobAd: part({
    sections: part({
      companyDescription: section,
      jobDescription: section,
      qualifications: section,
      additionalInformation: section,
    }),
  }),
});
export type SmartRecruitersPosting = z.infer<typeof smartRecruitersPostingSchema>;
