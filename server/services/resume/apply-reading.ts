import { READER_VERSION } from "@/lib/domain/resume/reader-version";
import { keepCorrections } from "@/lib/domain/resume/reread/keep-corrections";
import type { RereadConflict } from "@/lib/domain/resume/reread/reread-conflict.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DatabaseClient } from "@/server/db/client";
import type { ReadResume } from "@/server/ports/resume-reader";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { voidForChangedFacts } from "@/server/services/approval/void-for-changed-facts";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { rememberEvidence } from "@/server/services/evidence/remember-evidence";
import { requestRanking } from "@/server/services/match/request-ranking";
import { findPrimaryResume, getResumeOf, saveReading, setPrimaryResume } from "@/server/services/resume/resume.store";

export type AppliedReading = { isChanged: boolean; conflicts: RereadConflict[] };

/**
 * Puts a new reading of a kept file in the place of the old one, the owner's corrections on top: where the two differ, the
 * correction stands and the conflict is kept for the page. `also` runs in the same transaction.
 * @throws AppError `conflict` when the owner changed the resume meanwhile.
 */
export async function applyReading(
  ctx: ServiceContext,
  input: { id: string; read: ReadResume; activity: { kind: string; message: string } },
  also: (tx: DatabaseClient) => Promise<void> = async () => undefined,
): Promise<AppliedReading> {
  const accountId = ownerOf(ctx);
  const { id, read } = input;
  const before = await getResumeOf(ctx.db, accountId, id);
  const { resume, conflicts } =
    before.parsed && before.corrected
      ? keepCorrections(before.parsed, before.corrected, read.resume)
      : { resume: read.resume, conflicts: [] };
  const isChanged = JSON.stringify(resume) !== JSON.stringify(before.corrected);
  const { profileId } = before;
  const facts = (await loadLedger(ctx, profileId))?.evidence ?? [];
  const after = (await loadLedger(ctx, profileId, { id, resume }))?.evidence ?? [];
  await ctx.db.$transaction(async (tx) => {
    const isSaved = await saveReading(tx, accountId, id, before.updatedAt, {
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
    if (!(await findPrimaryResume(tx, accountId, profileId))) await setPrimaryResume(tx, accountId, profileId, id);
    await also(tx);
    if (!isChanged) return;
    const at = ctx.clock.now();
    await recordActivity(tx, accountId, { type: "resume", id }, { ...input.activity, at });
    await voidForChangedFacts(tx, at, { accountId, profileId, before: facts, after });
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await rememberEvidence(ctx, profileId);
  await deliverOutboxSoon(ctx);
  return { isChanged, conflicts };
}
