import type { VerdictCounts } from "@/components/job/requirement-groups";
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
  /** Requirements by verdict. */
  counts: VerdictCounts;
  /** Hard facts that push it down, in words. */
  excludedBy: readonly string[];
  applicationId?: string | null;
  isHidden?: boolean;
};
