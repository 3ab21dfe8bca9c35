import { z } from "zod";
import { EMPLOYMENT_TYPES, SENIORITIES, SPONSORSHIPS } from "@/lib/domain/posting/posting.schema";

export const REMOTE_MODES = ["remote", "hybrid", "on_site"] as const;
export const JOB_SHOWS = ["open", "hidden", "excluded"] as const;
/** "match" is the default without words; with words the default is how well a job answers them. */
export const JOB_SORTS = ["match", "newest"] as const;

const word = (max: number) => z.string().trim().min(1).max(max);

/** What a list of jobs is narrowed to: the same in the address bar, in saved searches, feeds and exports. */
export const jobFilterSchema = z.object({
  /** Words to look for: "quoted phrases", -excluded words; typing mistakes are forgiven. */
  text: z.string().max(200).optional(),
  company: word(300).optional(),
  remote: z.enum(REMOTE_MODES).optional(),
  employmentType: z.enum(EMPLOYMENT_TYPES).optional(),
  seniority: z.enum(SENIORITIES).optional(),
  /** ISO 3166-1 alpha-2: a place of the job, or a country it may be done from. */
  country: z.string().length(2).toUpperCase().optional(),
  /** BCP 47 primary subtag of the description. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  sponsorship: z.enum(SPONSORSHIPS).optional(),
  /** At most this many years are asked for; jobs that name no number stay. */
  maxYears: z.number().int().min(0).max(40).optional(),
  /** Leaves out jobs that ask for a security clearance. */
  noClearance: z.boolean().optional(),
  /** Leaves out jobs that ask for a degree. */
  noDegree: z.boolean().optional(),
  skill: word(100).optional(),
  source: word(60).optional(),
  hasSalary: z.boolean().optional(),
  /** Days since it was posted. */
  postedWithinDays: z.number().int().min(1).max(365).optional(),
  show: z.enum(JOB_SHOWS).optional(),
  sort: z.enum(JOB_SORTS).optional(),
});

export type JobFilter = z.infer<typeof jobFilterSchema>;
