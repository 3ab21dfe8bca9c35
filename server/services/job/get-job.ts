import { type EarlierApplication, earlierApplications } from "@/lib/domain/application/earlier-applications";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { ClosedReason } from "@/lib/domain/job/is-stale";
import type { JobEvent } from "@/lib/domain/job/job-event.schema";
import { type JobSignal, jobSignals } from "@/lib/domain/job/job-signals";
import type { Match } from "@/lib/domain/match/match.schema";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findApplicationForJob, listApplicationsOf } from "@/server/services/application/application.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { findJob, isJobHidden, isJobVisible, type JobWithPosting } from "@/server/services/job/job.store";
import { listJobEvents } from "@/server/services/job/job-event.store";
import { listSplitsOfJob } from "@/server/services/job/job-split.store";
import { findMatch } from "@/server/services/match/match.store";
import { listPostingsOfJob } from "@/server/services/posting/posting.store";

export type JobDetail = JobWithPosting & {
  match: Match | null;
  /** The evidence that the match quotes, by id. */
  evidence: Record<string, Pick<Evidence, "id" | "text" | "kind" | "asserts">>;
  /** Everywhere it was published, and why these are taken for one opening. */
  postings: {
    id: string;
    source: string;
    url: string;
    company: string;
    firstSeenAt: Date;
    goneAt: Date | null;
    goneReason: ClosedReason | null;
    mergeReason: string | null;
  }[];
  /** What happened to it, oldest first. */
  history: JobEvent[];
  /** What that tells. */
  signals: JobSignal[];
  /** Postings that somebody said are another job. */
  splits: { id: string; jobId: string; title: string; company: string; splitAt: Date; isMine: boolean }[];
  applicationId: string | null;
  /** The owner's other applications to this employer within half a year, in any profile. */
  appliedBefore: EarlierApplication[];
  isHidden: boolean;
  applyUrl: string;
};

const applyUrlOf = (posting: Posting): string => posting.applyUrl ?? posting.url;

/** One job with its match, the evidence the match quotes, and every place it was published. */
export async function getJob(ctx: ServiceContext, id: string): Promise<JobDetail> {
  const accountId = ownerOf(ctx);
  const job = await findJob(ctx.db, id);
  if (!job || !(await isJobVisible(ctx.db, accountId, id)))
    throw new AppError("not_found", "This job does not exist, or it is on no board you follow.");
  const [match, postings, application, isHidden, history, splits, applications] = await Promise.all([
    findMatch(ctx.db, accountId, profileOf(ctx), id),
    listPostingsOfJob(ctx.db, accountId, id),
    findApplicationForJob(ctx.db, accountId, profileOf(ctx), id),
    isJobHidden(ctx.db, accountId, profileOf(ctx), id),
    listJobEvents(ctx.db, id),
    listSplitsOfJob(ctx.db, id),
    listApplicationsOf(ctx.db, accountId, null),
  ]);
  const quoted = new Set(match?.requirements.flatMap((requirement) => requirement.evidenceIds) ?? []);
  const ledger = quoted.size > 0 ? ((await loadLedger(ctx))?.evidence ?? []) : [];
  const evidence = Object.fromEntries(
    ledger
      .filter((item) => quoted.has(item.id))
      .map(({ id: evidenceId, text, kind, asserts }) => [evidenceId, { id: evidenceId, text, kind, asserts }]),
  );
  return {
    ...job,
    match,
    evidence,
    applicationId: application?.id ?? null,
    appliedBefore: earlierApplications(
      applications
        .filter((other) => other.jobId !== id)
        .map(({ posting, createdAt, ...other }) => ({
          id: other.id,
          title: posting.title,
          company: posting.company,
          status: other.status,
          at: createdAt,
        })),
      job.company,
      ctx.clock.now(),
    ),
    isHidden,
    applyUrl: applyUrlOf(job.posting),
    history,
    signals: jobSignals({
      events: history,
      firstSeenAt: job.firstSeenAt,
      publishedAt: job.postedAt,
      isClosed: job.closedAt !== null,
      now: ctx.clock.now(),
    }),
    splits: splits.map((split) => ({
      id: split.id,
      jobId: split.otherJobId,
      title: split.otherTitle,
      company: split.otherCompany,
      splitAt: split.splitAt,
      isMine: split.accountId === accountId,
    })),
    postings: postings.map(({ posting, mergeReason, firstSeenAt, goneAt, goneReason }) => ({
      id: posting.id,
      source: posting.source,
      url: posting.url,
      company: posting.company,
      firstSeenAt,
      goneAt,
      goneReason,
      mergeReason,
    })),
  };
}
