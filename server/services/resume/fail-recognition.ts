import { ownerOf, type ServiceContext } from "@/server/context";
import { insertNotification } from "@/server/services/notification/notification.store";
import { getResumeOf, saveReadingError } from "@/server/services/resume/resume.store";
import { endReading } from "@/server/services/resume/resume-reading.store";

/** Ends a recognition with a sentence. What was read of the file before stands. */
export async function failRecognition(ctx: ServiceContext, input: { id: string; message: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  const { id, message } = input;
  const resume = await getResumeOf(ctx.db, accountId, id);
  await ctx.db.$transaction(async (tx) => {
    if (!(await endReading(tx, accountId, id))) return;
    if (!resume.parsed) await saveReadingError(tx, accountId, id, message);
    await insertNotification(tx, accountId, {
      causeKey: `resume-unread:${id}:${ctx.clock.now().getTime()}`,
      message: `${resume.filename} could not be read. ${message}`.slice(0, 300),
      href: `/resumes/${id}`,
    });
  });
}
