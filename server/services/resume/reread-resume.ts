import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { type AppliedReading, applyReading } from "@/server/services/resume/apply-reading";
import { requestRecognition } from "@/server/services/resume/request-recognition";
import { getResumeOf, saveReaderVersion } from "@/server/services/resume/resume.store";

/** `isRecognising`: its pages are pictures; they are recognised in the background and nothing has changed yet. */
export type Reread = AppliedReading & { isRecognising: boolean };

/**
 * Reads a kept file again, the owner's corrections on top. A file that still cannot be read keeps its old reading.
 * @param input.recognition "later" hands pages that are pictures to the background; default "now".
 * @throws AppError `unreadable_file` when it could never be read, `conflict` when the owner changed it meanwhile.
 */
export async function rereadResume(
  ctx: ServiceContext,
  input: { id: string; recognition?: "now" | "later" },
): Promise<Reread> {
  const accountId = ownerOf(ctx);
  const { id, recognition = "now" } = input;
  const before = await getResumeOf(ctx.db, accountId, id);
  const bytes = await ctx.ports.files.get(before.fileKey);
  let read: ReadResume;
  try {
    read = await ctx.ports.resumeReader.read(bytes, before.filename, { recognition });
  } catch (cause) {
    if (!isAppError(cause) || (cause.code !== "unreadable_file" && cause.code !== "limit_exceeded")) throw cause;
    await saveReaderVersion(ctx.db, accountId, id, {
      readerVersion: READER_VERSION,
      ...(before.parsed ? {} : { error: cause.message }),
    });
    throw cause;
  }
  const { unrecognised } = read;
  if (unrecognised) {
    await ctx.db.$transaction((tx) => requestRecognition(tx, accountId, id, unrecognised.length));
    await deliverOutboxSoon(ctx);
    return { isChanged: false, conflicts: [], isRecognising: true };
  }
  const message = `${before.filename} was read again; your corrections were kept.`;
  return {
    ...(await applyReading(ctx, { id, read, activity: { kind: "resume.reread", message } })),
    isRecognising: false,
  };
}
