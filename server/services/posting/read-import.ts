import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { insertNotification } from "@/server/services/notification/notification.store";
import { readAlert } from "@/server/services/posting/import/read-alert";
import { readLink } from "@/server/services/posting/import/read-link";
import { readPage } from "@/server/services/posting/import/read-page";
import { readRows } from "@/server/services/posting/import/read-rows";
import type { Reading } from "@/server/services/posting/import/reading";
import { type Kept, keepReading } from "@/server/services/posting/keep-reading";
import { getImportRow, type PostingImport, updateImport } from "@/server/services/posting/posting-import.store";

const MAX_PROBLEMS = 1_000;

/**
 * Reads what was received and makes postings of it. What the person can mend ends as a failed or a waiting import with a sentence; only
 * what a retry may cure (`unavailable`) is thrown. Reading a finished import again changes nothing.
 */
export async function readImport(ctx: ServiceContext, importId: string): Promise<{ jobs: number }> {
  const accountId = ownerOf(ctx);
  const row = await getImportRow(ctx.db, accountId, importId);
  if (row.status === "done" || row.status === "to_check") return { jobs: row.jobIds.length };
  await updateImport(ctx.db, accountId, importId, { status: "reading" });
  try {
    const reading = await readOf(ctx, row);
    const kept = await keepReading(ctx, reading, importId);
    await finish(ctx, row, reading, kept);
    return { jobs: kept.jobIds.length };
  } catch (error) {
    if (!isAppError(error) || error.code === "unavailable") throw error;
    await failImport(ctx, importId, error.message, error.details?.canBeSaved === true);
    return { jobs: 0 };
  }
}

async function readOf(ctx: ServiceContext, row: PostingImport): Promise<Reading & { subject?: string }> {
  if (row.via === "link") return readLink(ctx, row.options.url ?? "");
  if (row.fileKey === null) throw new AppError("not_found", "The file of this import is gone. Add it again.");
  const bytes = await ctx.ports.files.get(row.fileKey);
  if (row.via === "email") return readAlert(ctx, bytes);
  if (row.via === "page" || row.via === "clip") return readPage(ctx, bytes, row.options.url, row.options.source);
  return readRows(ctx, bytes, row.options.columns, (done, total) =>
    updateImport(ctx.db, row.accountId, row.id, { total, added: done }),
  );
}

async function finish(
  ctx: ServiceContext,
  row: PostingImport,
  reading: Reading & { subject?: string },
  kept: Kept,
): Promise<void> {
  const at = ctx.clock.now();
  const { draft, problems } = reading;
  const isNothing = draft === undefined && kept.jobIds.length === 0;
  const rejected = problems.filter((problem) => !problem.isNote).length;
  await ctx.db.$transaction(async (tx) => {
    await updateImport(tx, row.accountId, row.id, {
      status: draft ? "to_check" : isNothing ? "failed" : "done",
      total: reading.shared.length + reading.own.length + rejected + (draft ? 1 : 0),
      added: kept.added,
      known: kept.known,
      rejected,
      problems: problems.slice(0, MAX_PROBLEMS),
      draft: draft ?? null,
      jobIds: kept.jobIds,
      error: isNothing ? (problems[0]?.reason ?? "No job was found.") : null,
      finishedAt: at,
      ...nameOf(row, reading),
    });
    if (kept.jobIds.length > 0) {
      await recordActivity(
        tx,
        row.accountId,
        { type: "posting", id: row.id },
        { kind: "posting.imported", message: `${countOf(kept.jobIds.length)} came in: ${row.name}.`.slice(0, 500), at },
      );
    }
    // Who clips or is sent a mail is somewhere else; who adds a file or a link sees it on the page.
    if (row.via === "clip" || row.via === "email") {
      const [first] = kept.jobIds;
      await insertNotification(tx, row.accountId, {
        causeKey: `import:${row.id}`,
        message: draft
          ? "A page you clipped needs your eye before it becomes a job."
          : isNothing
            ? `Nothing could be read: ${row.name}`.slice(0, 300)
            : `${countOf(kept.jobIds.length)} came in from ${row.via === "clip" ? "a page you clipped" : "a job alert"}.`,
        href: first && kept.jobIds.length === 1 ? `/jobs/${first}` : `/jobs/add#${row.id}`,
      });
    }
  });
}

/** A mail is called by its subject, a single page or link by its job. */
function nameOf(row: PostingImport, reading: Reading & { subject?: string }): { name?: string } {
  if (reading.subject) return { name: reading.subject.slice(0, 500) };
  const [first] = [...reading.own, ...reading.shared];
  if (row.via === "table" || !first || reading.own.length > 1) return {};
  return { name: `${first.title}, ${first.company}`.slice(0, 500) };
}

const countOf = (count: number) => (count === 1 ? "1 job" : `${count} jobs`);

/** Ends an import with a sentence; the bytes stay, so that it can be tried again or typed in. */
export async function failImport(
  ctx: ServiceContext,
  importId: string,
  error: string,
  canBeSaved = false,
): Promise<void> {
  const accountId = ownerOf(ctx);
  const row = await getImportRow(ctx.db, accountId, importId);
  await updateImport(ctx.db, accountId, importId, {
    status: "failed",
    error,
    options: { ...row.options, canBeSaved },
    finishedAt: ctx.clock.now(),
  });
}
