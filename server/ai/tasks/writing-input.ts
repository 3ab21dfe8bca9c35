import { z } from "zod";
import { withoutOrders } from "@/lib/domain/cover-letter/posting-as-data";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import type { Requirement } from "@/lib/domain/match/match.schema";
import { requirementSchema } from "@/lib/domain/match/match.schema";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { fenced } from "@/server/ai/fenced";

/** What every writer of an application is given. */
export const writingInputSchema = z.object({
  resume: resumeSchema,
  evidence: z.array(evidenceSchema),
  posting: minimalPostingSchema,
  requirements: z.array(requirementSchema),
  /** The owner's notes on an earlier draft. */
  guidance: z.string().max(4_000).optional(),
});
export type WritingInput = z.infer<typeof writingInputSchema>;

const LONGEST_POSTING = 12_000;

/** The evidence as numbered lines a model can cite. Contact details stay here. */
export function evidenceLines(evidence: Evidence[]): string {
  return evidence
    .filter((e) => e.kind !== "contact")
    .map((e) => {
      const { employer, title, startDate, endDate } = e.asserts;
      const where = [title, employer, [startDate, endDate].filter(Boolean).join(" to ")].filter(Boolean).join(", ");
      return `${e.id} [${e.kind}${e.entry ? ` ${e.entry}` : ""}] ${e.text}${where && e.kind === "bullet" ? ` (${where})` : ""}`;
    })
    .join("\n");
}

/** Posting and requirements as fenced data. */
export function postingBlock(posting: WritingInput["posting"], requirements: Requirement[]): string {
  const wanted = requirements.map((r) => `${r.must ? "must" : "nice"}: ${r.label}`).join("\n");
  return `${fenced("posting", `Company: ${posting.company}\nTitle: ${posting.title}\n\n${withoutOrders(posting.text).slice(0, LONGEST_POSTING)}`)}\n\n${fenced("requirements", wanted)}`;
}

/** The owner's notes; these are instructions, but none that lifts the rules. */
export function guidanceBlock(guidance: string | undefined): string {
  return guidance
    ? `\n\nThe applicant's notes on the last draft (follow them within the rules above):\n${guidance}`
    : "";
}
