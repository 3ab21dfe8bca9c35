import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { listStatedEvidence } from "@/server/services/evidence/evidence.store";

/** The whole ledger for one resume: what it says and what the owner stated besides. */
export async function listEvidenceFor(ctx: ServiceContext, resume: Resume): Promise<Evidence[]> {
  return [...claimLedger(resume, ctx.ports.skills), ...(await listStatedEvidence(ctx.db, ownerOf(ctx)))];
}
