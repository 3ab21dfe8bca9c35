import { z } from "zod";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertStatedEvidence } from "@/server/services/evidence/evidence.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";
import { makeStatement } from "@/server/services/evidence/make-statement";

export const stateEvidenceInput = z.object({
  applicationId: z.string().min(1),
  text: z.string().trim().min(10, "Say it in a sentence.").max(600, "Shorten it to 600 characters."),
  /** The job, school or project it belongs to, as a JSON pointer of the resume ("/work/0"); absent for a fact by itself. */
  entry: z.string().max(60).optional(),
});

/**
 * The owner says that something is true and that they can back it: from now on it is theirs, with the date, marked as
 * stated by them. A job it belongs to must be one that the resume names.
 */
export async function stateEvidence(
  ctx: ServiceContext,
  input: z.infer<typeof stateEvidenceInput>,
): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const ledger = await loadLedger(ctx, application.profileId);
  const at = ctx.clock.now();
  const stated = makeStatement(ctx, ledger?.evidence ?? [], input);
  await ctx.db.$transaction(async (tx) => {
    await insertStatedEvidence(tx, accountId, application.profileId, stated, at);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "evidence.stated", message: `You stated: “${input.text.slice(0, 160)}”`, at },
    );
  });
  return { id: stated.id };
}
