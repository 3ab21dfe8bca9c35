import { preparePosting } from "@/lib/domain/match/prepare-posting";
import { type Direction, proposeWishes, type WishProposal } from "@/lib/domain/match/propose-wishes";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { loadCandidate } from "@/server/services/match/load-candidate";
import { getProfile } from "@/server/services/profile/get-profile";

/** What one of the owner's jobs suggests to add to their wishes. Nothing is learned by asking. */
export async function proposeWishesForJob(
  ctx: ServiceContext,
  input: { jobId: string; direction: Direction },
): Promise<WishProposal[]> {
  const job = await findJob(ctx.db, input.jobId);
  if (!job || !(await isJobVisible(ctx.db, ownerOf(ctx), input.jobId)))
    throw new AppError("not_found", "This job does not exist, or it is on no board you follow.");
  const { wishes } = await getProfile(ctx);
  const candidate = await loadCandidate(ctx, wishes);
  const prepared = preparePosting(job.posting, { recognizer: ctx.ports.skills, ...ctx.ports.matchTools });
  return proposeWishes(
    input.direction,
    {
      company: job.posting.company,
      location: job.posting.location,
      prepared,
      ownSkills: new Set(candidate?.skills.keys() ?? []),
    },
    wishes,
  );
}
