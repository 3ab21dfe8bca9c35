import { assignEvidenceIds } from "@/lib/domain/evidence/assign-evidence-ids";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listStatedEvidence } from "@/server/services/evidence/evidence.store";
import { listKnownFacts } from "@/server/services/evidence/evidence-identity.store";

/**
 * The whole ledger for one resume of a profile: what it says, under the ids its facts are known by, and what the owner
 * stated besides.
 */
export async function listEvidenceFor(
  ctx: ServiceContext,
  resume: Resume,
  profileId: string = profileOf(ctx),
): Promise<Evidence[]> {
  const accountId = ownerOf(ctx);
  const [known, stated] = await Promise.all([
    listKnownFacts(ctx.db, accountId, profileId),
    listStatedEvidence(ctx.db, accountId, profileId),
  ]);
  const facts = claimLedger(resume, ctx.ports.skills);
  const ids = assignEvidenceIds(facts, known);
  return [...facts.map((fact) => ({ ...fact, id: ids.get(fact.id) ?? fact.id })), ...stated];
}
