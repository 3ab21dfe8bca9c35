import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";

export type TailoredLine = { pointer: string; text: string; evidenceIds: string[] };

/** The parts a reader takes as statements: summary, label, bullets, descriptions. Contact data and links are not claims. */
const STATEMENT =
  /^\/(?:basics\/(?:summary|label)|(?:work|volunteer|projects|education|awards|publications|certificates|skills|languages)\/.+)$/;
const NO_STATEMENT = /\/(?:url|startDate|endDate|date|releaseDate|location|score|network|username|level|fluency)$/;

/** Every statement of a tailored resume with its JSON pointer (RFC 6901) and the evidence it names. */
export function tailoredResumeLines(tailored: TailoredResume): TailoredLine[] {
  const lines: TailoredLine[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === "string") {
      if (value.trim() !== "" && STATEMENT.test(pointer) && !NO_STATEMENT.test(pointer)) {
        lines.push({ pointer, text: value, evidenceIds: tailored.provenance[pointer] ?? [] });
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, `${pointer}/${index}`);
    } else if (value !== null && typeof value === "object") {
      for (const [key, item] of Object.entries(value))
        walk(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  };
  const { meta: _, ...document } = tailored.resume;
  walk(document, "");
  return lines;
}
