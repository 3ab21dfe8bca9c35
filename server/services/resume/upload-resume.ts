import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { requestRanking } from "@/server/services/match/request-ranking";
import { requestRecognition } from "@/server/services/resume/request-recognition";
import { insertResume } from "@/server/services/resume/resume.store";

export const MAX_RESUME_BYTES = 10 * 1024 * 1024;

/** `isReading`: its pages are pictures, which are recognised in the background. */
export type UploadedResume = { id: string; error: string | null; isReading: boolean };

/**
 * Keeps the file, then reads it. A file that cannot be read is kept with the reason; nothing is invented for it. Pages that
 * are pictures take seconds each and are recognised in the background; what else is in the file is there at once.
 * @param input.recognition "now" waits for those pages too, for commands. Default "later".
 * @throws AppError `invalid_input` for an empty file, `limit_exceeded` for one over 10 MB (kept nowhere: it is still with the owner).
 */
export async function uploadResume(
  ctx: ServiceContext,
  input: { bytes: Uint8Array; filename: string; recognition?: "now" | "later" },
): Promise<UploadedResume> {
  const accountId = ownerOf(ctx);
  const { bytes } = input;
  if (bytes.byteLength === 0) throw new AppError("invalid_input", "This file is empty. Choose the file again.");
  if (bytes.byteLength > MAX_RESUME_BYTES) {
    throw new AppError(
      "limit_exceeded",
      "This file is larger than 10 MB. Export the resume again with smaller pictures.",
    );
  }
  const filename = input.filename.replace(/[\p{Cc}/\\]/gu, "_").slice(0, 200) || "resume";
  const fileKey = await ctx.ports.files.put("uploads", bytes, "application/octet-stream");
  let read: ReadResume | null = null;
  let error: string | null = null;
  try {
    read = await ctx.ports.resumeReader.read(bytes, filename, { recognition: input.recognition ?? "later" });
  } catch (cause) {
    if (!isAppError(cause) || (cause.code !== "unreadable_file" && cause.code !== "limit_exceeded")) throw cause;
    error = cause.message;
  }
  const unrecognised = read?.unrecognised ?? [];
  const isReading = unrecognised.length > 0;
  // A document that is pictures throughout has nothing to show yet; its profile comes with its words.
  const resume = isReading && read?.text.trim() === "" ? null : (read?.resume ?? null);
  const id = await ctx.db.$transaction(async (tx) => {
    const created = await insertResume(tx, accountId, profileOf(ctx), {
      filename,
      fileKey,
      sizeBytes: bytes.byteLength,
      mediaType: read?.mediaType ?? "application/octet-stream",
      parsed: resume,
      text: (read?.text ?? "").replaceAll("\u0000", ""),
      pageCount: read?.pageCount ?? null,
      readerVersion: READER_VERSION,
      error,
    });
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: created },
      {
        kind: error ? "resume.unreadable" : "resume.uploaded",
        message: error
          ? `You uploaded ${filename}; it could not be read.`
          : `You uploaded ${filename}.${isReading ? " Its pages are pictures and are being recognised." : ""}`,
        at: ctx.clock.now(),
      },
    );
    if (isReading) await requestRecognition(tx, accountId, created, unrecognised.length);
    if (resume) await requestRanking(tx, accountId, ctx.clock.now());
    return created;
  });
  if (resume) await rememberEvidence(ctx);
  await deliverOutboxSoon(ctx);
  return { id, error, isReading };
}
