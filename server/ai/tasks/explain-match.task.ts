import { z } from "zod";
import { matchSchema } from "@/lib/domain/match/match.schema";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { defineTask } from "@/server/ai/define-task";
import { DATA_RULE, fenced } from "@/server/ai/fenced";

const inputSchema = z.object({ match: matchSchema, posting: minimalPostingSchema });
const outputSchema = z.object({ text: z.string() });
type Input = z.infer<typeof inputSchema>;
type Output = z.infer<typeof outputSchema>;

/** Why a job fits or does not, in a few sentences to its owner. Only says what the match has found. */
export const explainMatchTask = defineTask<Input, Output, Output>({
  name: "explain-match",
  kind: "explanation",
  input: inputSchema as unknown as z.ZodType<Input>,
  answer: outputSchema,
  output: outputSchema,
  prompt: (input) => ({
    system: `You explain to a job seeker in two to four plain sentences how well a job fits, from the findings alone. Never praise, never guess. ${DATA_RULE}`,
    prompt: `Findings:\n${JSON.stringify({ reasons: input.match.reasons, excludedBy: input.match.excludedBy ?? [], requirements: input.match.requirements.map(({ label, must, verdict, note }) => ({ label, must, verdict, note })) })}\n\n${fenced("posting", `${input.posting.title}, ${input.posting.company}`)}`,
  }),
  finish: (answer) => answer,
  async *floor(input) {
    const text = explained(input);
    yield text;
    return { text };
  },
  partialText: (partial) => (partial as Partial<Output> | undefined)?.text ?? "",
  checks: () => [],
});

function explained({ match }: Input): string {
  const of = (verdict: string, must: boolean) =>
    match.requirements.filter((r) => r.verdict === verdict && r.must === must).map((r) => r.label);
  const sentences = match.reasons.slice(0, 2).map((r) => (/[.!]$/.test(r) ? r : `${r}.`));
  const met = of("met", true);
  const missing = of("not_met", true);
  const partly = of("partly", true);
  if (met.length > 0) sentences.push(`Of what the posting requires, your resume shows ${listed(met)}.`);
  if (partly.length > 0) sentences.push(`It shows ${listed(partly)} only in part.`);
  if (missing.length > 0) sentences.push(`It does not show ${listed(missing)}.`);
  for (const reason of match.excludedBy ?? []) sentences.push(/[.!]$/.test(reason) ? reason : `${reason}.`);
  return sentences.length > 0 ? sentences.join(" ") : "The posting says too little to compare it with your resume.";
}

function listed(labels: string[]): string {
  const few = labels.slice(0, 5);
  const more = labels.length > few.length ? ` and ${labels.length - few.length} more` : "";
  return few.length === 1
    ? `${few[0]}${more}`
    : `${few.slice(0, -1).join(", ")}${more === "" ? " and " : ", "}${few.at(-1)}${more}`;
}
