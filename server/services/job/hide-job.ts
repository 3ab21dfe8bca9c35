import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { isJobVisible, setJobHidden } from "@/server/services/job/job.store";

/** Takes a job out of the owner's list, or brings it back. */
export async function hideJob(
  ctx: ServiceContext,
  input: { id: string; isHidden: boolean; reason?: string | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  if (!(await isJobVisible(ctx.db, accountId, input.id))) throw new AppError("not_found", "This job does not exist.");
  await setJobHidden(
    ctx.db,
    accountId,
    profileOf(ctx),
    input.id,
    input.isHidden ? (input.reason ? { reason: input.reason } : {}) : null,
  );
}
