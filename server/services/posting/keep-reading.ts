import { ownerOf, type ServiceContext } from "@/server/context";
import type { Reading } from "@/server/services/posting/import/reading";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { keepPostingsFor, listJobIdsOf } from "@/server/services/posting/kept-posting.store";

export type Kept = { added: number; known: number; jobIds: string[] };

/**
 * Stores what was read and lets its owner see it. Public postings are everyone's rows; private copies join a public job where one is the
 * same opening, else stand as a job that only the owner sees. Idempotent.
 */
export async function keepReading(
  ctx: ServiceContext,
  reading: Pick<Reading, "shared" | "own">,
  importId: string | null,
): Promise<Kept> {
  const accountId = ownerOf(ctx);
  const shared = await ingestPostings(
    ctx,
    reading.shared.map((posting) => ({ ok: posting })),
  );
  const own = await ingestPostings(
    ctx,
    reading.own.map((posting) => ({ ok: posting })),
    undefined,
    accountId,
  );
  const ids = [...reading.shared, ...reading.own].map((posting) => posting.id);
  await keepPostingsFor(ctx.db, accountId, ids, importId);
  const jobIds = await listJobIdsOf(ctx.db, ids);
  return { added: shared.newJobs + own.newJobs, known: jobIds.length - shared.newJobs - own.newJobs, jobIds };
}
