import { approvalRisks } from "@/lib/domain/approval/approval-risks";
import { ownerOf, type ServiceContext } from "@/server/context";
import { type ApplicationRow, listApplicationsOf } from "@/server/services/application/application.store";
import type { Draft } from "@/server/services/application/draft.store";
import { findLostGround } from "@/server/services/approval/find-lost-ground";
import { findJob } from "@/server/services/job/job.store";

/** What speaks against sending one application now: knock-outs, a closed or changed posting, a second one to the employer. */
export async function listRisks(ctx: ServiceContext, application: ApplicationRow, draft: Draft): Promise<string[]> {
  const [others, lost, job] = await Promise.all([
    listApplicationsOf(ctx.db, ownerOf(ctx), null),
    findLostGround(ctx.db, application),
    findJob(ctx.db, application.jobId),
  ]);
  return approvalRisks(
    {
      match: application.match,
      lostGround: lost?.reason ?? null,
      company: application.posting.company,
      others: others
        .filter(({ id }) => id !== application.id)
        .map(({ id, posting, status, createdAt }) => ({
          id,
          title: posting.title,
          company: posting.company,
          status,
          at: createdAt,
        })),
      answers: draft.answers ?? [],
      firstSeenAt: job?.firstSeenAt ?? null,
    },
    ctx.clock.now(),
  );
}
