import { z } from "zod";

/** A letter text that its owner keeps. `{company}` and `{title}` stand where the employer and the job were named. */
export const letterTemplateContentSchema = z.object({
  subject: z.string().max(300),
  greeting: z.string().max(300),
  paragraphs: z.array(z.string().max(6_000)).max(40),
  closing: z.string().max(300),
});
export type LetterTemplateContent = z.infer<typeof letterTemplateContentSchema>;

/** A letter for one job as a template: the employer's name and the job's title become places to fill. */
export function toLetterTemplate(
  letter: LetterTemplateContent,
  job: { company: string; title: string },
): LetterTemplateContent {
  return mapTexts(letter, (text) => replaceWhole(replaceWhole(text, job.title, "{title}"), job.company, "{company}"));
}

/** A template filled for one job. */
export function fillLetterTemplate(
  template: LetterTemplateContent,
  job: { company: string; title: string },
): LetterTemplateContent {
  return mapTexts(template, (text) => text.replaceAll("{company}", job.company).replaceAll("{title}", job.title));
}

function mapTexts(letter: LetterTemplateContent, change: (text: string) => string): LetterTemplateContent {
  return {
    subject: change(letter.subject),
    greeting: change(letter.greeting),
    paragraphs: letter.paragraphs.map(change),
    closing: change(letter.closing),
  };
}

/** Replaces a name where it stands alone, not inside another word. */
function replaceWhole(text: string, name: string, place: string): string {
  if (name.trim() === "") return text;
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "gu"), place);
}
