import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { listEvidenceFor } from "@/server/services/evidence/list-evidence-for";
import { getResumeOf } from "@/server/services/resume/resume.store";

/** Checks any text against the ledger behind an application: what the page calls while its owner types. */
export async function checkText(
  ctx: ServiceContext,
  input: { applicationId: string; text: string },
): Promise<UnsupportedClaim[]> {
  const accountId = ownerOf(ctx);
  const { posting, resumeId } = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const { corrected } = await getResumeOf(ctx.db, accountId, resumeId);
  return verifyClaims({
    text: input.text,
    evidence: await listEvidenceFor(ctx, corrected ?? {}),
    recognizer: ctx.ports.skills,
    allowed: { company: posting.company, title: posting.title, postingText: posting.text },
    today: ctx.clock.now().toISOString().slice(0, 10),
  });
}
