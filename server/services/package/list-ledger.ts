import { type LedgerCursor, type LedgerEntry, newestFirst } from "@/lib/domain/package/ledger";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listApprovedPackageIds } from "@/server/services/approval/approval.store";
import { listPackageDeletionsOf } from "@/server/services/package/package-deletion.store";
import { listPackageExportsOf } from "@/server/services/package/package-export.store";
import { listSentOf } from "@/server/services/submission/submission.store";

const PAGE = 50;

/** Everything that was ever sent or downloaded for sending, and what is left of what was deleted; newest first, by pages. */
export async function listLedger(
  ctx: ServiceContext,
  input: { cursor?: LedgerCursor | undefined; limit?: number | undefined } = {},
): Promise<{ items: LedgerEntry[]; nextCursor: LedgerCursor | null }> {
  const accountId = ownerOf(ctx);
  const limit = input.limit ?? PAGE;
  const page = { limit: limit + 1, before: input.cursor };
  const [sent, downloaded, deleted] = await Promise.all([
    listSentOf(ctx.db, accountId, page),
    listPackageExportsOf(ctx.db, accountId, page),
    listPackageDeletionsOf(ctx.db, accountId, page),
  ]);
  const here = await listApprovedPackageIds(ctx.db, accountId, [
    ...sent.map((row) => row.packageId),
    ...downloaded.map((row) => row.packageId),
  ]);
  const placeOf = (packageId: string): LedgerEntry["here"] => {
    const applicationId = here.get(packageId);
    return applicationId ? { applicationId, packageId } : null;
  };
  const all: LedgerEntry[] = [
    ...sent.map(({ packageId, ...row }) => ({ kind: "sent" as const, ...row, here: placeOf(packageId) })),
    ...downloaded.map(({ packageId, ...row }) => ({ kind: "downloaded" as const, ...row, here: placeOf(packageId) })),
    ...deleted.map(({ applicationId: _, ...row }) => ({ kind: "deleted" as const, ...row, here: null })),
  ];
  const items = all.sort(newestFirst).slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: all.length > limit && last ? { at: last.at, id: last.id } : null };
}
