import { z } from "zod";
import { plainWords } from "@/lib/domain/cover-letter/plain-words";
import { tidy } from "@/lib/domain/cover-letter/recast-bullet";
import { languageOf } from "@/lib/domain/evidence/claims/split-text";
import { evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import { defineTask } from "@/server/ai/define-task";
import { TRUTH_RULE } from "@/server/ai/fenced";
import { unknownIds, unsupportedSpans } from "@/server/ai/tasks/unsupported-spans";
import { evidenceLines } from "@/server/ai/tasks/writing-input";

const inputSchema = z.object({ text: z.string().min(1), evidence: z.array(evidenceSchema) });
const outputSchema = z.object({
  text: z.string(),
  evidenceIds: z.array(z.string()),
  /** What only the owner can add. */
  hints: z.array(z.string()),
});
const answerSchema = z.object({
  text: z.string().min(1),
  evidenceIds: z.array(z.string()),
  hints: z.array(z.string()),
});
type Input = z.infer<typeof inputSchema>;
type Output = z.infer<typeof outputSchema>;

/** One bullet said better: shorter, verb first, nothing added. What is missing becomes a hint, never a guess. */
export const improveBulletTask = defineTask<Input, Output, Output>({
  name: "improve-bullet",
  kind: "bullet",
  input: inputSchema as unknown as z.ZodType<Input>,
  answer: answerSchema,
  output: outputSchema,
  prompt: (input) => ({
    system: `You improve one bullet of a resume: verb first, concrete, at most 30 words, same language. ${TRUTH_RULE} Name in hints what the owner could add.`,
    prompt: `Evidence:\n${evidenceLines(input.evidence)}\n\nBullet:\n${input.text}`,
  }),
  finish: (answer) => answer,
  async *floor(input) {
    const text = plainer(input.text);
    yield text;
    return {
      text,
      evidenceIds: input.evidence.filter((e) => tidy(e.text) === tidy(input.text)).map((e) => e.id),
      hints: hintsFor(text),
    };
  },
  partialText: (partial) => (partial as { text?: string } | undefined)?.text ?? "",
  checks(output, input, tools) {
    const sentences = [{ text: output.text, evidenceIds: output.evidenceIds }];
    return [...unknownIds(sentences, input.evidence), ...unsupportedSpans(sentences, input, tools)];
  },
});

/** Without filler, and without a pronoun in front. */
function plainer(text: string): string {
  const bare = plainWords(tidy(text)).replace(/^(I|We)\s+(?=\p{Ll})/u, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function hintsFor(text: string): string[] {
  const isGerman = languageOf(text) === "de";
  const hints: string[] = [];
  if (!/\d/.test(text))
    hints.push(
      isGerman
        ? "Wenn Sie eine Zahl belegen können, nennen Sie sie: wie viele, wie oft, wie schnell."
        : "If you can back a figure, name it: how many, how often, how fast.",
    );
  if (/^(responsible for|worked on|helped|verantwortlich für|mitarbeit|unterstützung)/i.test(text))
    hints.push(isGerman ? "Sagen Sie, was Sie selbst getan haben." : "Say what you yourself did.");
  if (text.split(/\s+/).length > 32)
    hints.push(isGerman ? "Der Punkt ist lang; teilen Sie ihn." : "This point is long; split it.");
  return hints;
}
