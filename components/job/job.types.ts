import type { JudgedRequirement } from "@/lib/domain/match/match.schema";
import type { RemoteScope, Salary } from "@/lib/domain/posting/posting.schema";

/** One line of the ranked list. */
export type JobListItem = {
  id: string;
  title: string;
  company: string;
  location: string;
  remote?: RemoteScope | null;
  salary?: Salary | null;
  postedAt?: Date | string | null;
  /** 0..1, or null before the first match. */
  score: number | null;
  reasons: readonly string[];
  requirements: readonly JudgedRequirement[];
  /** Hard facts that push it down, in words. */
  excludedBy: readonly string[];
  /** How many postings were merged into this job. */
  postingCount: number;
  applicationId?: string | null;
};
