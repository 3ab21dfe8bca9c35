import { z } from "zod";
import { classifyQuestion } from "@/lib/domain/answer/classify-question";
import { honestRequirements } from "@/lib/domain/cover-letter/posting-as-data";
import { recastEnglish, recastGerman, tidy } from "@/lib/domain/cover-letter/recast-bullet";
import { languageOf } from "@/lib/domain/evidence/claims/split-text";
import { relevanceFor } from "@/lib/domain/resume/evidence-relevance";
import { defineTask } from "@/server/ai/define-task";
import { DATA_RULE, fenced, TRUTH_RULE } from "@/server/ai/fenced";
import { unknownIds, unsupportedSpans } from "@/server/ai/tasks/unsupported-spans";
import { evidenceLines, postingBlock, writingInputSchema } from "@/server/ai/tasks/writing-input";

const inputSchema = writingInputSchema.extend({
  question: z.string().min(1),
  maxCharacters: z.number().int().positive().default(600),
});
const outputSchema = z.object({
  answer: z.string(),
  evidenceIds: z.array(z.string()),
  source: z.enum(["evidence", "owner"]),
  /** True when only the owner can answer: `answer` is then empty. */
  needsOwner: z.boolean(),
});
const answerSchema = z.object({
  answer: z.string().describe("Empty when the evidence does not answer the question"),
  evidenceIds: z.array(z.string()),
});
type Input = z.infer<typeof inputSchema>;
type Output = z.infer<typeof outputSchema>;
const FOR_OWNER: Output = { answer: "", evidenceIds: [], source: "owner", needsOwner: true };

/** A short answer for an employer's form from evidence, else left to the owner. The answer bank was asked before. */
export const answerQuestionTask = defineTask<Input, z.infer<typeof answerSchema>, Output>({
  name: "answer-question",
  kind: "answer",
  input: inputSchema as unknown as z.ZodType<Input>,
  answer: answerSchema,
  output: outputSchema,
  settled(input) {
    return classifyQuestion(input.question).isSensitive ? FOR_OWNER : null;
  },
  prompt: (input) => ({
    system: `You answer questions of application forms for the applicant, in the first person, in the language of the question. ${TRUTH_RULE} ${DATA_RULE} At most ${input.maxCharacters} characters.`,
    prompt: `Evidence:\n${evidenceLines(input.evidence)}\n\n${postingBlock(input.posting, input.requirements)}\n\n${fenced("question", input.question)}`,
  }),
  finish: (answer, input) =>
    answer.answer.trim() === ""
      ? FOR_OWNER
      : {
          answer: answer.answer.trim().slice(0, input.maxCharacters),
          evidenceIds: answer.evidenceIds,
          source: "evidence",
          needsOwner: false,
        },
  async *floor(input) {
    const output = fromEvidence(input);
    if (output.answer !== "") yield output.answer;
    return output;
  },
  partialText: (partial) => (partial as { answer?: string } | undefined)?.answer ?? "",
  checks(output, input, tools) {
    if (output.source !== "evidence") return [];
    const sentences = [{ text: output.answer, evidenceIds: output.evidenceIds }];
    return [...unknownIds(sentences, input.evidence), ...unsupportedSpans(sentences, input, tools)];
  },
});

/** The two bullets that speak most to the question, as sentences. */
function fromEvidence(input: Input): Output {
  const relevance = relevanceFor({ title: input.question }, honestRequirements(input.posting, input.requirements));
  const asked = relevanceFor({ title: input.question }, []);
  const language = languageOf(input.question);
  const told = input.evidence
    .filter((e) => e.kind === "bullet" && asked(e.text).score >= 1.5)
    .map((item) => ({
      item,
      text: language === "de" ? recastGerman(item.text) : recastEnglish(item.text),
      score: asked(item.text).score * 2 + relevance(item.text, item.asserts.skills).score,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2);
  if (told.length === 0) return FOR_OWNER;
  const sentences = told.map(({ item, text }) => {
    const place = item.asserts.employer
      ? language === "de"
        ? `Bei ${item.asserts.employer} `
        : `At ${item.asserts.employer}, `
      : "";
    return text && (language === "en" || place !== "")
      ? `${place}${text}.`
      : `${place.replace(/[, ]+$/, "")}${place === "" ? "" : ": "}${tidy(item.text)}.`;
  });
  const answer = sentences.join(" ");
  return answer.length <= input.maxCharacters
    ? { answer, evidenceIds: told.map((t) => t.item.id), source: "evidence", needsOwner: false }
    : {
        answer: (sentences[0] ?? "").slice(0, input.maxCharacters),
        evidenceIds: told.slice(0, 1).map((t) => t.item.id),
        source: "evidence",
        needsOwner: false,
      };
}
