import { z } from "zod";
import { anything, flag, needed, part, words } from "@/server/adapters/ats/lenient";

/** One saved job answer of LinkedIn's page (`jobPostingId`, `formattedLocation`, ...). */
export const linkedinJobSchema = z.object({
  jobPostingId: needed("id"),
  title: needed("title"),
  companyDetails: anything,
  formattedLocation: words,
  country: words,
  jobPostingUrl: words,
  applyMethod: anything,
  workplaceTypesResolutionResults: anything,
  workRemoteAllowed: flag,
  formattedEmploymentStatus: words,
  employmentStatusResolutionResult: part({ localizedName: words }),
  formattedExperienceLevel: words,
  formattedSalaryDescription: words,
  description: part({ text: words }),
  listedAt: anything,
  originalListedAt: anything,
  expireAt: anything,
  jobState: words,
});
export type LinkedinJob = z.infer<typeof linkedinJobSchema>;
