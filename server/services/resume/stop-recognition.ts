import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getResumeOf, saveReadingError } from "@/server/services/resume/resume.store";
import { endReading } from "@/server/services/resume/resume-reading.store";

/** Stops the recognition of an upload; the file and what was read of it stay. Stopping what has ended changes nothing. */
export async function stopRecognition(ctx: ServiceContext, input: { id: string }): Promise<{ isStopped: boolean }> {
  const accountId = ownerOf(ctx);
  const resume = await getResumeOf(ctx.db, accountId, input.id);
  return ctx.db.$transaction(async (tx) => {
    if (!(await endReading(tx, accountId, input.id))) return { isStopped: false };
    if (!resume.parsed)
      await saveReadingError(tx, accountId, input.id, "You stopped the reading. Read it again when you want to.");
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: input.id },
      {
        kind: "resume.reading_stopped",
        message: `You stopped the reading of ${resume.filename}.`,
        at: ctx.clock.now(),
      },
    );
    return { isStopped: true };
  });
}
