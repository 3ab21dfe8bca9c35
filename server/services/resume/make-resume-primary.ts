import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getResumeOf, setPrimaryResume } from "@/server/services/resume/resume.store";

/** Makes one readable resume the one that jobs are matched with. */
export async function makeResumePrimary(ctx: ServiceContext, id: string): Promise<void> {
  const accountId = ownerOf(ctx);
  const resume = await getResumeOf(ctx.db, accountId, id);
  if (!resume.corrected)
    throw new AppError("invalid_input", "This file could not be read, so jobs cannot be matched with it.");
  await ctx.db.$transaction(async (tx) => {
    await setPrimaryResume(tx, accountId, resume.profileId, id);
    await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
  });
  await deliverOutboxSoon(ctx);
}
