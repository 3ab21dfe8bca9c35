import { createHash } from "node:crypto";
import { type Candidate, prepareCandidate } from "@/lib/domain/match/candidate";
import type { SignalWeights } from "@/lib/domain/match/signal-weights";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { findMatchSettings } from "@/server/services/match/match-settings.store";
import { getProfileOf } from "@/server/services/profile/profile.store";

/** Grows when the formula or a table behind it changes, so that stored scores are computed again. */
const SCORE_VERSION = 4;

/** A profile's person, ready for scoring; `hash` changes with anything of theirs that a score stands on, and with the day. */
export type RankedPerson = { candidate: Candidate; weights: SignalWeights; hash: string };

export const hashOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/** What the scores of the profile in view stand on; null before there is a readable resume. */
export async function loadPerson(ctx: ServiceContext): Promise<RankedPerson | null> {
  const [accountId, profileId] = [ownerOf(ctx), profileOf(ctx)];
  const ledger = await loadLedger(ctx);
  if (!ledger) return null;
  const { resume, evidence } = ledger;
  const { wishes } = await getProfileOf(ctx.db, accountId, profileId);
  const { weights } = await findMatchSettings(ctx.db, accountId, profileId);
  const now = ctx.clock.now();
  const hash = hashOf(
    SCORE_VERSION,
    resume,
    evidence.map((item) => item.id),
    wishes,
    now.toISOString().slice(0, 10),
  );
  const candidate = prepareCandidate({
    resumeText: ledger.text,
    resume,
    evidence,
    wishes,
    now,
    recognizer: ctx.ports.skills,
    ...ctx.ports.matchTools,
  });
  return { candidate, weights, hash };
}
