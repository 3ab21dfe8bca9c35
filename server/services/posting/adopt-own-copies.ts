import { decideSame, standingDifference } from "@/lib/domain/job/decide-same";
import type { ServiceContext } from "@/server/context";
import {
  listLoneCopiesByKeys,
  listPublicPostingsOf,
  moveLoneJob,
  type OwnCopy,
  type PublicPosting,
} from "@/server/services/posting/own-copy.store";

/**
 * Jobs that were just read from a board take in the private copies that people made of them earlier (a clipped page, a mail): the copy and its
 * owner's application move to the public job. What differs stays, and a copy never changes what others see. Returns how many jobs moved.
 */
export async function adoptOwnCopies(ctx: ServiceContext, jobIds: string[]): Promise<number> {
  const byKey = new Map<string, PublicPosting[]>();
  for (const entry of await listPublicPostingsOf(ctx.db, jobIds))
    for (const key of entry.keys) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  const copies = await listLoneCopiesByKeys(ctx.db, [...byKey.keys()]);
  const moved = new Set<string>();
  for (const copy of copies) {
    const best = moved.has(copy.jobId) ? null : bestOf(copy, new Set(copy.keys.flatMap((key) => byKey.get(key) ?? [])));
    if (!best) continue;
    await moveLoneJob(ctx.db, copy.ownerId, { from: copy.jobId, to: best.jobId, reason: best.reason });
    moved.add(copy.jobId);
  }
  return moved.size;
}

function bestOf(copy: OwnCopy, candidates: Set<PublicPosting>): { jobId: string; reason: string } | null {
  let best: { jobId: string; reason: string; strength: number } | null = null;
  for (const { posting, jobId } of candidates) {
    if (standingDifference(copy.posting, posting) !== null) continue;
    const { same, reason, strength } = decideSame(copy.posting, posting);
    if (same && (best === null || strength > best.strength)) best = { jobId, reason, strength };
  }
  return best;
}
