import { ulid } from "ulid";
import { decideSame, standingDifference } from "@/lib/domain/job/decide-same";
import type { Posting } from "@/lib/domain/posting/posting.schema";

export type KnownPosting = { jobId: string; posting: Posting };
export type JobAssignment = { jobId: string; merge: { reason: string; with: Posting } | null };

/**
 * The job a new posting belongs to: the one with the strongest reason among the candidates that share a blocking key, unless
 * something stands between the new posting and any known posting of that job; else a new job.
 */
export function assignJob(posting: Posting, keys: string[], byKey: Map<string, KnownPosting[]>): JobAssignment {
  const candidates = new Map<string, KnownPosting>();
  for (const key of keys) {
    for (const known of byKey.get(key) ?? [])
      if (known.posting.id !== posting.id) candidates.set(known.posting.id, known);
  }
  const apart = new Set<string>();
  let best: { jobId: string; reason: string; strength: number; with: Posting } | null = null;
  for (const { jobId, posting: other } of candidates.values()) {
    if (standingDifference(posting, other) !== null) apart.add(jobId);
  }
  for (const { jobId, posting: other } of candidates.values()) {
    if (apart.has(jobId)) continue;
    const { same, reason, strength } = decideSame(posting, other);
    if (!same) continue;
    // Of two equally sure ones, the one on the same board: a repost goes where its forerunner stands, also after a split.
    const sureness = strength + (other.source === posting.source && other.board === posting.board ? 1e-6 : 0);
    if (best === null || sureness > best.strength) best = { jobId, reason, strength: sureness, with: other };
  }
  return best ? { jobId: best.jobId, merge: best } : { jobId: ulid(), merge: null };
}
