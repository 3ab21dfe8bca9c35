import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { ReadingProgress, ReadResume } from "@/server/ports/resume-reader";
import { insertNotification } from "@/server/services/notification/notification.store";
import { applyReading } from "@/server/services/resume/apply-reading";
import { failRecognition } from "@/server/services/resume/fail-recognition";
import { getResumeOf, type ResumeDetail } from "@/server/services/resume/resume.store";
import { endReading, findReading, saveReadingProgress } from "@/server/services/resume/resume-reading.store";

/** A page of tesseract tells how far it is many times a second; the row is written when that is worth a look. */
const PROGRESS_EVERY_MS = 800;

/**
 * Reads a file whose pages are pictures, all of it, and says in its row how far it is. Ends without effect when its owner
 * stopped it: the row is gone then. What the owner can mend ends as a sentence on the resume; the rest is thrown, for a retry.
 */
export async function recogniseResume(ctx: ServiceContext, input: { id: string }): Promise<{ isRead: boolean }> {
  const accountId = ownerOf(ctx);
  const { id } = input;
  if (!(await findReading(ctx.db, accountId, id))) return { isRead: false };
  const resume = await getResumeOf(ctx.db, accountId, id);
  let read: ReadResume | null;
  try {
    read = await readAll(ctx, resume);
  } catch (error) {
    if (!isAppError(error) || (error.code !== "unreadable_file" && error.code !== "limit_exceeded")) throw error;
    await failRecognition(ctx, { id, message: error.message });
    return { isRead: false };
  }
  if (!read) return { isRead: false };
  const message = `The pages of ${resume.filename} were recognised.`;
  const at = ctx.clock.now().getTime();
  await applyReading(ctx, { id, read, activity: { kind: "resume.recognised", message } }, async (tx) => {
    if (!(await endReading(tx, accountId, id)))
      throw new AppError("conflict", "This file was stopped while it was read.");
    await insertNotification(tx, accountId, {
      causeKey: `resume-recognised:${id}:${at}`,
      message: `${resume.filename} is read. Check what was recognised.`,
      href: `/resumes/${id}`,
    });
  });
  return { isRead: true };
}

/** The whole file; null when its owner stopped it. */
async function readAll(ctx: ServiceContext, resume: ResumeDetail): Promise<ReadResume | null> {
  const stop = new AbortController();
  let told = { index: 0, atMs: 0 };
  const faults: unknown[] = [];
  let saved: Promise<void> = Promise.resolve();
  const save = async ({ count, index, share }: ReadingProgress) => {
    if (stop.signal.aborted) return;
    const progress = { pageCount: count, page: index, share };
    if (!(await saveReadingProgress(ctx.db, ownerOf(ctx), resume.id, progress))) stop.abort();
  };
  const onProgress = (progress: ReadingProgress) => {
    const atMs = ctx.clock.now().getTime();
    if (progress.index === told.index && atMs - told.atMs < PROGRESS_EVERY_MS) return;
    told = { index: progress.index, atMs };
    saved = saved
      .then(() => save(progress))
      .catch((cause: unknown) => {
        faults.push(cause);
        stop.abort();
      });
  };
  const bytes = await ctx.ports.files.get(resume.fileKey);
  try {
    return await ctx.ports.resumeReader.read(bytes, resume.filename, { onProgress, signal: stop.signal });
  } catch (error) {
    await saved;
    if (faults.length > 0) throw faults[0];
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    await saved;
  }
}
