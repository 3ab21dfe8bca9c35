import { type Candidate, prepareCandidate } from "@/lib/domain/match/candidate";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";
import type { ServiceContext } from "@/server/context";
import { loadLedger } from "@/server/services/evidence/load-ledger";

/** The profile's person as the matcher sees them, with the given wishes; null before there is a resume. */
export async function loadCandidate(ctx: ServiceContext, wishes: Wishes): Promise<Candidate | null> {
  const ledger = await loadLedger(ctx);
  if (!ledger) return null;
  return prepareCandidate({
    resumeText: ledger.text,
    resume: ledger.resume,
    evidence: ledger.evidence,
    wishes,
    now: ctx.clock.now(),
    recognizer: ctx.ports.skills,
    ...ctx.ports.matchTools,
  });
}
