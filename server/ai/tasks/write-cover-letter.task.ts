import { z } from "zod";
import { composeLetter } from "@/lib/domain/cover-letter/compose-letter";
import {
  COVER_LETTER_LENGTHS,
  COVER_LETTER_TONES,
  type CoverLetter,
  citedSentenceSchema,
  coverLetterSchema,
} from "@/lib/domain/cover-letter/cover-letter.schema";
import { postingAsData } from "@/lib/domain/cover-letter/posting-as-data";
import { defineTask } from "@/server/ai/define-task";
import { DATA_RULE, TRUTH_RULE } from "@/server/ai/fenced";
import { unknownIds, unsupportedSpans } from "@/server/ai/tasks/unsupported-spans";
import { evidenceLines, guidanceBlock, postingBlock, writingInputSchema } from "@/server/ai/tasks/writing-input";

const inputSchema = writingInputSchema.extend({
  wishes: z
    .object({
      tone: z.enum(COVER_LETTER_TONES).optional(),
      length: z.enum(COVER_LETTER_LENGTHS).optional(),
      language: z.enum(["en", "de"]).optional(),
    })
    .optional(),
});
type Input = z.infer<typeof inputSchema>;
const answerSchema = z.object({
  subject: z.string().min(1),
  greeting: z.string().min(1),
  paragraphs: z
    .array(
      z.array(
        z.object({ text: z.string().min(1), evidenceIds: z.array(z.string()), postingQuote: z.string().nullable() }),
      ),
    )
    .min(1),
  closing: z.string().min(1),
});
type Answer = z.infer<typeof answerSchema>;

const WORDS = { short: "110 to 150", standard: "220 to 300" } as const;

/** A letter for one job, in the posting's language unless the owner wishes another. */
export const writeCoverLetterTask = defineTask<Input, Answer, CoverLetter>({
  name: "write-cover-letter",
  kind: "cover-letter",
  input: inputSchema,
  answer: answerSchema,
  output: coverLetterSchema,
  prompt: (input) => {
    const { language, tone, length } = settled(input);
    return {
      system: `You write cover letters. ${TRUTH_RULE} ${DATA_RULE} Write in ${language === "de" ? "German" : "English"}, in a ${tone} tone, ${WORDS[length]} words, plainly, without praise of oneself and without set phrases. A sentence that refers to words of the posting gives them exactly in postingQuote, and none otherwise.`,
      prompt: `Evidence:\n${evidenceLines(input.evidence)}\n\n${postingBlock(input.posting, input.requirements)}${guidanceBlock(input.guidance)}\n\nOpen with something true about the employer that stands in the posting. Then tell of the work that matters most for the requirements. Close with a wish to talk.`,
    };
  },
  finish: (answer, input) => ({
    ...settled(input),
    subject: answer.subject,
    greeting: answer.greeting,
    paragraphs: answer.paragraphs.map((sentences) =>
      sentences.map((s) =>
        citedSentenceSchema.parse({
          text: s.text,
          evidenceIds: s.evidenceIds,
          ...(s.postingQuote ? { postingQuote: s.postingQuote } : {}),
        }),
      ),
    ),
    closing: answer.closing,
    signature: input.resume.basics?.name?.trim() ?? "",
  }),
  async *floor(input) {
    const letter = composeLetter(input);
    yield `${letter.greeting}\n\n`;
    for (const paragraph of letter.paragraphs) {
      for (const [i, sentence] of paragraph.entries()) yield `${i === 0 ? "" : " "}${sentence.text}`;
      yield "\n\n";
    }
    yield `${letter.closing}\n${letter.signature}`;
    return letter;
  },
  partialText(partial) {
    const answer = partial as
      | { greeting?: string; paragraphs?: (({ text?: string } | undefined)[] | undefined)[]; closing?: string }
      | undefined;
    const body = (answer?.paragraphs ?? []).map((p) => (p ?? []).map((s) => s?.text ?? "").join(" "));
    return [answer?.greeting, ...body, answer?.closing].filter((part) => part !== undefined).join("\n\n");
  },
  checks(output, input, tools) {
    const sentences = output.paragraphs.flat();
    const quotes = sentences.flatMap((s) =>
      s.postingQuote &&
      !plain(`${input.posting.title} ${input.posting.company} ${input.posting.text}`).includes(plain(s.postingQuote))
        ? [`"${s.postingQuote}" does not stand in the posting.`]
        : [],
    );
    return [...unknownIds(sentences, input.evidence), ...quotes, ...unsupportedSpans(sentences, input, tools)];
  },
});

function settled(input: Input): Pick<CoverLetter, "language" | "tone" | "length"> {
  const language = input.wishes?.language ?? postingAsData(input.posting).language;
  const tone = input.wishes?.tone ?? "plain";
  const length = input.wishes?.length ?? "standard";
  return { language, tone, length };
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").toLowerCase();
}
