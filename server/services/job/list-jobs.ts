import type { Match } from "@/lib/domain/match/match.schema";
import { matchSchema } from "@/lib/domain/match/match.schema";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { type JobFilter, listRankedJobs } from "@/server/services/job/ranked-jobs.store";

export type JobListItem = {
  id: string;
  company: string;
  title: string;
  location: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  remote: Posting["remote"];
  salary: Posting["salary"];
  employmentType: Posting["employmentType"];
  source: string;
  score: number | null;
  parts: Match["parts"] | null;
  reasons: string[];
  excludedBy: string[];
  requirements: { met: number; partly: number; notMet: number; unknown: number };
  isHidden: boolean;
  applicationId: string | null;
};

export type JobPage = { items: JobListItem[]; nextCursor: string | null; total: number };

function countVerdicts(match: Match | null): JobListItem["requirements"] {
  const count = (verdict: string) => match?.requirements.filter((r) => r.verdict === verdict).length ?? 0;
  return { met: count("met"), partly: count("partly"), notMet: count("not_met"), unknown: count("unknown") };
}

/** The owner's jobs, best first, a page at a time (keyset over score and id). */
export async function listJobs(
  ctx: ServiceContext,
  input: { filter: JobFilter; cursor?: string | undefined; limit: number },
): Promise<JobPage> {
  const { rows, nextCursor, total } = await listRankedJobs(ctx.db, ownerOf(ctx), input);
  return {
    total,
    nextCursor,
    items: rows.map((row) => {
      const posting = postingSchema.parse(row.posting);
      const match = row.match ? matchSchema.parse(row.match) : null;
      return {
        id: row.id,
        company: row.company,
        title: row.title,
        location: row.location,
        postedAt: row.postedAt,
        firstSeenAt: row.firstSeenAt,
        remote: posting.remote,
        salary: posting.salary,
        employmentType: posting.employmentType,
        source: posting.source,
        score: match?.score ?? null,
        parts: match?.parts ?? null,
        reasons: match?.reasons.slice(0, 3) ?? [],
        excludedBy: match?.excludedBy ?? [],
        requirements: countVerdicts(match),
        isHidden: row.isHidden,
        applicationId: row.applicationId,
      };
    }),
  };
}
