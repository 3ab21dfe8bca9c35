import { z } from "zod";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { insertStatedEvidence } from "@/server/services/evidence/evidence.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { makeStatement } from "@/server/services/evidence/make-statement";

export const addEvidenceInput = z.object({
  text: z.string().trim().min(10, "Say it in a sentence.").max(600, "Shorten it to 600 characters."),
  /** The job, school or project it belongs to, as a JSON pointer of the ledger ("/work/0"). */
  entry: z.string().max(60).optional(),
});

/** The owner states a fact that no resume of the profile says: dated, marked as theirs, and from now on it can be built on. */
export async function addEvidence(
  ctx: ServiceContext,
  input: z.infer<typeof addEvidenceInput>,
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const profileId = profileOf(ctx);
  const stated = makeStatement(ctx, (await loadLedger(ctx, profileId))?.evidence ?? [], input);
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    await insertStatedEvidence(tx, accountId, profileId, stated, at);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "evidence.stated", message: `You stated: “${input.text.slice(0, 160)}”`, at },
    );
  });
  return { id: stated.id };
}
