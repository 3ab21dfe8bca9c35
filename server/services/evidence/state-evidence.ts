import { z } from "zod";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { evidenceId } from "@/lib/domain/evidence/evidence-id";
import { parseQuantities } from "@/lib/domain/evidence/quantity";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertStatedEvidence } from "@/server/services/evidence/evidence.store";
import { listEvidenceFor } from "@/server/services/evidence/list-evidence-for";
import { getResumeOf } from "@/server/services/resume/resume.store";

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
  const { corrected } = await getResumeOf(ctx.db, accountId, application.resumeId);
  const ledger = await listEvidenceFor(ctx, corrected ?? {});
  const entry = input.entry === undefined ? undefined : ledger.find((item) => item.pointer === input.entry);
  if (input.entry !== undefined && !entry)
    throw new AppError("invalid_input", "Choose one of the jobs or schools in your resume.");
  const at = ctx.clock.now();
  const { employer, title, institution, startDate, endDate } = entry?.asserts ?? {};
  const stated: Evidence = {
    id: evidenceId("statement", accountId, input.text),
    kind: "statement",
    text: input.text,
    ...(input.entry ? { entry: input.entry } : {}),
    asserts: {
      ...(employer ? { employer } : {}),
      ...(title ? { title } : {}),
      ...(institution ? { institution } : {}),
      ...(startDate ? { startDate } : {}),
      ...(endDate ? { endDate } : {}),
      skills: ctx.ports.skills.recognize(input.text).map(({ label }) => label),
      quantities: parseQuantities(input.text),
    },
    source: "owner",
    statedAt: at.toISOString(),
  };
  await ctx.db.$transaction(async (tx) => {
    await insertStatedEvidence(tx, accountId, stated, at);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "evidence.stated", message: `You stated: “${input.text.slice(0, 160)}”`, at },
    );
  });
  return { id: stated.id };
}
