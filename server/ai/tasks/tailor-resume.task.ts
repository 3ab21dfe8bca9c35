import { z } from "zod";
import { honestRequirements } from "@/lib/domain/cover-letter/posting-as-data";
import { RESUME_LINE_SECTIONS, resumeLines } from "@/lib/domain/package/resume-lines";
import { tailorResume } from "@/lib/domain/resume/tailor-resume";
import { type TailoredResume, tailoredResumeSchema } from "@/lib/domain/resume/tailored-resume.schema";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";
import { defineTask } from "@/server/ai/define-task";
import { DATA_RULE, TRUTH_RULE } from "@/server/ai/fenced";
import { unknownIds, unsupportedSpans } from "@/server/ai/tasks/unsupported-spans";
import {
  evidenceLines,
  guidanceBlock,
  postingBlock,
  type WritingInput,
  writingInputSchema,
} from "@/server/ai/tasks/writing-input";

const citedTextSchema = z.object({ text: z.string().min(1), evidenceIds: z.array(z.string()).min(1) });
const answerSchema = z.object({
  summary: citedTextSchema
    .nullable()
    .describe("Two or three sentences for the top of the resume, or null to keep the owner's"),
  work: z.array(
    z.object({
      entry: z.string().describe('The pointer of the role, such as "/work/0"'),
      highlights: z.array(citedTextSchema),
    }),
  ),
  changes: z.array(z.string()).describe("What was changed and why, one short sentence each"),
});
type Answer = z.infer<typeof answerSchema>;

/** A resume for one job. A model rewrites bullets and the summary; structure, names and dates are always the owner's. */
export const tailorResumeTask = defineTask<WritingInput, Answer, TailoredResume>({
  name: "tailor-resume",
  kind: "resume",
  input: writingInputSchema,
  answer: answerSchema,
  output: tailoredResumeSchema,
  prompt: (input) => ({
    system: `You tailor resumes. ${TRUTH_RULE} ${DATA_RULE} Keep the owner's voice and language, keep every figure, start bullets with a verb, and put first what the job asks for.`,
    prompt: `Evidence:\n${evidenceLines(input.evidence)}\n\n${postingBlock(input.posting, input.requirements)}${guidanceBlock(input.guidance)}\n\nFor each role choose the bullets that matter for this job, most relevant first, reworded only within their evidence. Write a summary only if the evidence carries one.`,
  }),
  finish: applyAnswer,
  async *floor(input) {
    const tailored = tailorResume({ ...input, requirements: honestRequirements(input.posting, input.requirements) });
    for (const section of RESUME_LINE_SECTIONS) {
      for (const line of resumeLines(tailored.resume, section)) yield `${line.text}\n`;
    }
    return tailored;
  },
  partialText(partial) {
    const answer = partial as
      | {
          summary?: { text?: string } | null;
          work?: ({ highlights?: ({ text?: string } | undefined)[] } | undefined)[];
        }
      | undefined;
    const lines = [
      answer?.summary?.text,
      ...(answer?.work ?? []).flatMap((w) => (w?.highlights ?? []).map((h) => h?.text)),
    ];
    return lines.filter((line) => line !== undefined && line !== null).join("\n");
  },
  checks(output, input, tools) {
    const own = new Set(input.evidence.map((e) => e.text.trim()));
    const lines = tailoredResumeLines(output).filter((line) => !own.has(line.text.trim()));
    const sentences = lines.map(({ text, evidenceIds }) => ({ text, evidenceIds }));
    return [...unknownIds(sentences, input.evidence), ...sentences.flatMap((s) => unsupportedSpans([s], input, tools))];
  },
});

/** Puts the rewritten texts into the floor's tailored resume. Roles the answer does not name keep the owner's bullets. */
function applyAnswer(answer: Answer, input: WritingInput): TailoredResume {
  const base = tailorResume({ ...input, requirements: honestRequirements(input.posting, input.requirements) });
  const known = new Set(input.evidence.map((e) => e.id));
  const cited = (ids: string[]) => ids.filter((id) => known.has(id));
  const provenance = { ...base.provenance };
  const resume = structuredClone(base.resume);
  if (answer.summary && resume.basics) {
    resume.basics.summary = answer.summary.text;
    provenance["/basics/summary"] = cited(answer.summary.evidenceIds);
  }
  for (const role of answer.work) {
    const index = Number(/^\/work\/(\d+)$/.exec(role.entry)?.[1] ?? Number.NaN);
    const entry = resume.work?.[index];
    if (!entry || role.highlights.length === 0) continue;
    for (const pointer of Object.keys(provenance))
      if (pointer.startsWith(`/work/${index}/highlights/`)) delete provenance[pointer];
    entry.highlights = role.highlights.map((h) => h.text);
    role.highlights.forEach((h, i) => {
      provenance[`/work/${index}/highlights/${i}`] = cited(h.evidenceIds);
    });
  }
  return { resume, provenance, changes: answer.changes.length > 0 ? answer.changes : base.changes };
}
