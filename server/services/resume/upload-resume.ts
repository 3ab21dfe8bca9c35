import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { insertResume } from "@/server/services/resume/resume.store";

export const MAX_RESUME_BYTES = 10 * 1024 * 1024;

export type UploadedResume = { id: string; error: string | null };

/**
 * Keeps the file, then reads it. A file that cannot be read is kept with the reason; nothing is invented for it.
 * @throws AppError `invalid_input` for an empty file, `limit_exceeded` for one over 10 MB (kept nowhere: it is still with the owner).
 */
export async function uploadResume(
  ctx: ServiceContext,
  input: { bytes: Uint8Array; filename: string },
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
    read = await ctx.ports.resumeReader.read(bytes, filename);
  } catch (cause) {
    if (!isAppError(cause) || (cause.code !== "unreadable_file" && cause.code !== "limit_exceeded")) throw cause;
    error = cause.message;
  }
  const id = await ctx.db.$transaction(async (tx) => {
    const created = await insertResume(tx, accountId, profileOf(ctx), {
      filename,
      fileKey,
      sizeBytes: bytes.byteLength,
      mediaType: read?.mediaType ?? "application/octet-stream",
      parsed: read?.resume ?? null,
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
        message: error ? `You uploaded ${filename}; it could not be read.` : `You uploaded ${filename}.`,
        at: ctx.clock.now(),
      },
    );
    if (!error) await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
    return created;
  });
  if (!error) await rememberEvidence(ctx);
  await deliverOutboxSoon(ctx);
  return { id, error };
}
