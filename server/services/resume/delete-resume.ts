import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import {
  findNewestReadableResume,
  findPrimaryResume,
  saveReadingError,
  setPrimaryResume,
  setResumeDeleted,
} from "@/server/services/resume/resume.store";
import { endReading } from "@/server/services/resume/resume-reading.store";

/** Takes a resume away; the newest readable one left becomes primary. Undone by `restore`. */
export async function deleteResume(
  ctx: ServiceContext,
  input: { id: string; restore?: boolean | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const profileId = profileOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    const at = ctx.clock.now();
    if (!(await setResumeDeleted(tx, accountId, input.id, input.restore ? null : at))) {
      throw new AppError("not_found", "This resume does not exist.");
    }
    if (!input.restore && (await endReading(tx, accountId, input.id)))
      await saveReadingError(tx, accountId, input.id, "You deleted this file before it was read. Read it again.");
    if (!(await findPrimaryResume(tx, accountId, profileId))) {
      const next = await findNewestReadableResume(tx, accountId, profileId);
      if (next) await setPrimaryResume(tx, accountId, profileId, next);
    }
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: input.id },
      {
        kind: input.restore ? "resume.restored" : "resume.deleted",
        message: input.restore ? "You brought a resume back." : "You deleted a resume.",
        at,
      },
    );
  });
}
