import { z } from "zod";
import { otherWordings } from "@/lib/domain/cover-letter/other-wordings";
import { languageOf } from "@/lib/domain/evidence/claims/split-text";
import { evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { defineTask } from "@/server/ai/define-task";
import { DATA_RULE, fenced, TRUTH_RULE } from "@/server/ai/fenced";
import { unknownIds, unsupportedSpans } from "@/server/ai/tasks/unsupported-spans";
import { evidenceLines } from "@/server/ai/tasks/writing-input";

const inputSchema = z.object({
  text: z.string().min(1).max(2_000),
  /** "line" of a resume or "sentence" of a letter. */
  form: z.enum(["line", "sentence"]),
  /** What the text stands on now, best first. */
  evidenceIds: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  posting: minimalPostingSchema,
});
const optionSchema = z.object({ text: z.string().min(1), evidenceIds: z.array(z.string()) });
const outputSchema = z.object({ options: z.array(optionSchema) });
type Input = z.infer<typeof inputSchema>;
type Output = z.infer<typeof outputSchema>;

/** The same thing in other words, two to four ways, for its owner to choose from. Nothing is added. */
export const sayDifferentlyTask = defineTask<Input, Output, Output>({
  name: "say-differently",
  kind: "wording",
  input: inputSchema as unknown as z.ZodType<Input>,
  answer: outputSchema,
  output: outputSchema,
  prompt: (input) => {
    const cited = input.evidence.filter((item) => input.evidenceIds.includes(item.id));
    return {
      system: `You offer three other wordings of one ${input.form === "line" ? "line of a resume (verb first, no pronoun)" : "sentence of a cover letter"} in its own language: one shorter, one plainer, one with another beginning. Same meaning, same figures. ${TRUTH_RULE} ${DATA_RULE}`,
      prompt: `Evidence:\n${evidenceLines(cited.length > 0 ? cited : input.evidence)}\n\n${fenced("text", input.text)}\n\n${fenced("employer", `${input.posting.title}, ${input.posting.company}`)}`,
    };
  },
  finish: (answer) => answer,
  async *floor(input) {
    const options = otherWordings({
      text: input.text,
      form: input.form,
      language: languageOf(input.text) === "de" ? "de" : "en",
      evidence: input.evidence,
      evidenceIds: input.evidenceIds,
      posting: input.posting,
    });
    yield options.map(({ text }) => text).join("\n");
    return { options };
  },
  partialText: (partial) =>
    ((partial as { options?: ({ text?: string } | undefined)[] } | undefined)?.options ?? [])
      .map((option) => option?.text ?? "")
      .join("\n"),
  checks(output, input, tools) {
    return output.options.flatMap((option) => [
      ...unknownIds([option], input.evidence),
      ...unsupportedSpans([option], input, tools),
    ]);
  },
});
