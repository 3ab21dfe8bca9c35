import { assignEvidenceIds, ownerWords } from "@/lib/domain/evidence/assign-evidence-ids";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listKnownFacts, saveKnownFacts } from "@/server/services/evidence/evidence-identity.store";
import { findProfileResume } from "@/server/services/profile/find-profile-resume";

/**
 * Remembers the facts of a profile as they are now, so that an edited line keeps its id. Called after every change of its
 * resumes; idempotent. Kept of each fact: its first wording, whose id it bears, and the present one.
 */
export async function rememberEvidence(ctx: ServiceContext, profileId: string = profileOf(ctx)): Promise<void> {
  const accountId = ownerOf(ctx);
  const profile = await findProfileResume(ctx, profileId);
  if (!profile) return;
  const known = await listKnownFacts(ctx.db, accountId, profileId);
  const facts = claimLedger(profile.resume, ctx.ports.skills);
  const ids = assignEvidenceIds(facts, known);
  const seen = new Set(known.map((fact) => fact.contentId));
  const present = new Set(facts.map((fact) => fact.id));
  const borne = new Set(ids.values());
  const added = facts
    .filter((fact) => !seen.has(fact.id))
    .map((fact) => ({
      contentId: fact.id,
      evidenceId: ids.get(fact.id) ?? fact.id,
      kind: fact.kind,
      owner: ownerWords(fact),
      text: fact.text,
    }));
  const dropped = known
    .filter((fact) => !present.has(fact.contentId) && fact.contentId !== fact.evidenceId && borne.has(fact.evidenceId))
    .map((fact) => fact.contentId);
  await saveKnownFacts(ctx.db, accountId, profileId, { added, dropped }, ctx.clock.now());
}
