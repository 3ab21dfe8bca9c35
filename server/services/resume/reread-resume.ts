import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { keepCorrections } from "@/lib/domain/resume/reread/keep-corrections";
import type { RereadConflict } from "@/lib/domain/resume/reread/reread-conflict.schema";
import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { ReadResume } from "@/server/ports/resume-reader";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { voidForChangedFacts } from "@/server/services/approval/void-for-changed-facts";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { getResumeOf, saveReaderVersion, saveReading } from "@/server/services/resume/resume.store";

export type Reread = { isChanged: boolean; conflicts: RereadConflict[] };

/**
 * Reads a kept file again and puts the owner's corrections onto what is read now; where the two differ, the correction
 * stands and the conflict is kept for the page. A file that still cannot be read keeps its old reading.
 * @throws AppError `unreadable_file` when it could never be read, `conflict` when the owner changed it meanwhile.
 */
export async function rereadResume(ctx: ServiceContext, input: { id: string }): Promise<Reread> {
  const accountId = ownerOf(ctx);
  const before = await getResumeOf(ctx.db, accountId, input.id);
  const bytes = await ctx.ports.files.get(before.fileKey);
  let read: ReadResume;
  try {
    read = await ctx.ports.resumeReader.read(bytes, before.filename);
  } catch (cause) {
    if (!isAppError(cause) || (cause.code !== "unreadable_file" && cause.code !== "limit_exceeded")) throw cause;
    await saveReaderVersion(ctx.db, accountId, input.id, {
      readerVersion: READER_VERSION,
      ...(before.parsed ? {} : { error: cause.message }),
    });
    throw cause;
  }
  const { resume, conflicts } =
    before.parsed && before.corrected
      ? keepCorrections(before.parsed, before.corrected, read.resume)
      : { resume: read.resume, conflicts: [] };
  const isChanged = JSON.stringify(resume) !== JSON.stringify(before.corrected);
  const { profileId } = before;
  const facts = (await loadLedger(ctx, profileId))?.evidence ?? [];
  const after = (await loadLedger(ctx, profileId, { id: input.id, resume }))?.evidence ?? [];
  await ctx.db.$transaction(async (tx) => {
    const isSaved = await saveReading(tx, accountId, input.id, before.updatedAt, {
      parsed: read.resume,
      corrected: resume,
      conflicts,
      mediaType: read.mediaType,
      text: read.text.replaceAll("\u0000", ""),
      pageCount: read.pageCount ?? null,
      readerVersion: READER_VERSION,
    });
    if (!isSaved)
      throw new AppError(
        "conflict",
        "You changed this resume a moment ago. Read it again when your changes are saved.",
      );
    if (!isChanged) return;
    const at = ctx.clock.now();
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: input.id },
      { kind: "resume.reread", message: `${before.filename} was read again; your corrections were kept.`, at },
    );
    await voidForChangedFacts(tx, at, { accountId, profileId, before: facts, after });
    await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
  });
  await rememberEvidence(ctx, profileId);
  await deliverOutboxSoon(ctx);
  return { isChanged, conflicts };
}
