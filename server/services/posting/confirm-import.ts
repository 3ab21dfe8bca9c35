import { normalizePosting } from "@/lib/domain/posting/normalize-posting";
import type { PostingDraft } from "@/lib/domain/posting/posting-import.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { requestRanking } from "@/server/services/match/request-ranking";
import { asOwn } from "@/server/services/posting/import/reading";
import { keepReading } from "@/server/services/posting/keep-reading";
import { getImportRow, updateImport } from "@/server/services/posting/posting-import.store";

/** Makes a posting of what a person checked or typed in for an import that waits or failed. Their words count; it is theirs alone. */
export async function confirmImport(
  ctx: ServiceContext,
  importId: string,
  draft: PostingDraft,
): Promise<{ jobId: string }> {
  const accountId = ownerOf(ctx);
  const row = await getImportRow(ctx.db, accountId, importId);
  const [already] = row.jobIds;
  if (row.status === "done" && already) return { jobId: already };
  const url = draft.url !== "" && URL.canParse(draft.url) ? new URL(draft.url) : null;
  const posting = normalizePosting({
    source: "page",
    board: url?.hostname.replace(/^www\./, "") ?? "typed",
    nativeId: url?.href ?? importId,
    company: draft.company,
    title: draft.title,
    url: url?.href,
    location: draft.location || undefined,
    text: draft.text,
  });
  const kept = await keepReading(ctx, { shared: [], own: [asOwn(posting, accountId)] }, importId);
  const [jobId] = kept.jobIds;
  if (!jobId) throw new AppError("conflict", "This job could not be stored. Nothing was lost; try again.");
  await ctx.db.$transaction(async (tx) => {
    await updateImport(tx, accountId, importId, {
      status: "done",
      draft: null,
      added: kept.added,
      known: kept.known,
      jobIds: kept.jobIds,
      error: null,
      finishedAt: ctx.clock.now(),
    });
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await deliverOutboxSoon(ctx);
  return { jobId };
}
