import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { ServiceContext } from "@/server/context";
import { loadLedger } from "@/server/services/evidence/load-ledger";

export type EvidenceList = {
  evidence: Evidence[];
  /** The uploads that the places name. */
  sources: { id: string; filename: string }[];
};

/**
 * What the owner can back in the profile in view, with the place of each fact. Texts that only help checking (the name of a
 * skill group, say) are left out.
 */
export async function listEvidence(ctx: ServiceContext): Promise<EvidenceList> {
  const ledger = await loadLedger(ctx);
  if (!ledger) return { evidence: [], sources: [] };
  return {
    evidence: ledger.evidence.filter((fact) => fact.kind !== "statement" || fact.source === "owner"),
    sources: ledger.sources,
  };
}
