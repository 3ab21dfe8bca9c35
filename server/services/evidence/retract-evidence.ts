import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { voidForChangedFacts } from "@/server/services/approval/void-for-changed-facts";
import { setStatedEvidenceDeleted } from "@/server/services/evidence/evidence.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";

/** The owner takes back a fact they stated; documents that waited on it are voided. Undone by `restore`. */
export async function retractEvidence(
  ctx: ServiceContext,
  input: { id: string; restore?: boolean | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const profileId = profileOf(ctx);
  const at = ctx.clock.now();
  const before = (await loadLedger(ctx, profileId))?.evidence ?? [];
  await ctx.db.$transaction(async (tx) => {
    const isFound = await setStatedEvidenceDeleted(tx, accountId, profileId, input.id, input.restore ? null : at);
    if (!isFound) throw new AppError("not_found", "You did not state this fact yourself.");
    if (input.restore) return;
    const after = before.filter((fact) => fact.id !== input.id);
    await voidForChangedFacts(tx, at, { accountId, profileId, before, after });
  });
}
