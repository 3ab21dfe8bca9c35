import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";

/** Checks any text against the ledger behind an application: what the page calls while its owner types. */
export async function checkText(
  ctx: ServiceContext,
  input: { applicationId: string; text: string },
): Promise<UnsupportedClaim[]> {
  const accountId = ownerOf(ctx);
  const { posting, profileId } = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const ledger = await loadLedger(ctx, profileId);
  return verifyClaims({
    text: input.text,
    evidence: ledger?.evidence ?? [],
    recognizer: ctx.ports.skills,
    allowed: { company: posting.company, title: posting.title, postingText: posting.text },
    today: ctx.clock.now().toISOString().slice(0, 10),
  });
}
