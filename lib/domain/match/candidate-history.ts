import { ROLE_NOUN } from "@/lib/domain/match/professional-text";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** A job title someone has held, and how many years ago it ended (0 for a present one, or where the text does not say). */
export type HeldTitle = { title: string; yearsAgo: number };

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const POINT = `(?:(?:(${MONTHS})[a-z]*\\.?|(\\d{1,2})[/.])\\s*)?((?:19|20)\\d{2})`;
const RANGE = new RegExp(
  `${POINT}\\s*(?:-|–|—|to|until|bis)\\s*(?:${POINT}|(present|current|now|today|heute|ongoing))`,
  "giu",
);
const YEARS_SAID =
  /\b(\d{1,2})\+?\s*(?:years?|yrs?)\b(?! old| ago| of age)(?=[^.\n]{0,40}\b(?:experience|in\b|as\b|of\b|building|developing|managing|working))/giu;

/** Titles held, from the structured resume, else from the lines of its text that read like one. Their order does not matter. */
export function heldTitles(text: string, resume: Resume | undefined, now: Date): HeldTitle[] {
  const structured = (resume?.work ?? []).flatMap((w) =>
    w.position
      ? [
          {
            title: w.position,
            yearsAgo: w.endDate ? Math.max(0, yearsBetween(monthOf(w.endDate), monthOf(now.toISOString()))) : 0,
          },
        ]
      : [],
  );
  if (resume?.basics?.label) structured.push({ title: resume.basics.label, yearsAgo: 0 });
  if (structured.length > 0) return structured;
  const titles = new Set<string>();
  for (const line of text.split("\n")) {
    if (/^\s*[•·*\-–]\s/.test(line) || line.length > 120) continue;
    for (const piece of line.split(/[|•·\t(),–—@]|\s+at\s+|\s-\s|\d{4}/)) {
      const words = piece.trim().split(/\s+/);
      if (words.length <= 6 && ROLE_NOUN.test(piece) && /^[\p{Lu}]/u.test(piece.trim())) titles.add(piece.trim());
    }
  }
  if (titles.size === 0) {
    const said = /\b(?:as an?|i am an?|am an?|experienced|working as)\s+([\p{L} -]{3,50})/iu.exec(text)?.[1];
    const noun = said ? ROLE_NOUN.exec(said) : null;
    if (said && noun) titles.add(said.slice(0, noun.index + noun[0].length));
    const first = text.split("\n").find((l) => ROLE_NOUN.test(l));
    const role = first ? ROLE_NOUN.exec(first) : null;
    if (titles.size === 0 && first && role)
      titles.add(
        first
          .slice(0, role.index + role[0].length)
          .split(/\s+/)
          .slice(-4)
          .join(" "),
      );
  }
  return [...titles].slice(0, 12).map((title) => ({ title, yearsAgo: 0 }));
}

/** Years of work, overlaps counted once; what the text says outright ("8 years of experience") when that is more. Null when it says nothing. */
export function yearsOfExperience(text: string, resume: Resume | undefined, now: Date): number | null {
  const spans = resume?.work?.length ? workSpans(resume, now) : textSpans(text, now);
  spans.sort((a, b) => a[0] - b[0]);
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of spans) {
    months += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  const said = [...text.matchAll(YEARS_SAID)].map((m) => Number(m[1])).filter((n) => n <= 45);
  const years = Math.max(months / 12, ...said);
  return spans.length === 0 && said.length === 0 ? null : Math.round(years * 10) / 10;
}

function workSpans(resume: Resume, now: Date): [number, number][] {
  return (resume.work ?? []).flatMap((w): [number, number][] => {
    if (!w.startDate) return [];
    const start = monthOf(w.startDate);
    const end = w.endDate ? monthOf(w.endDate) + (w.endDate.length <= 4 ? 6 : 1) : monthOf(now.toISOString());
    return Number.isFinite(start) && end >= start ? [[start, end]] : [];
  });
}

function textSpans(text: string, now: Date): [number, number][] {
  const spans: [number, number][] = [];
  let isSchool = false;
  for (const line of text.split("\n")) {
    const heading = line.trim();
    if (heading.length < 40 && /^(?:education|academic|studies|ausbildung|formation|training)/i.test(heading))
      isSchool = true;
    else if (
      heading.length < 40 &&
      /^(?:work|professional|employment|experience|career|berufserfahrung|projects)/i.test(heading)
    )
      isSchool = false;
    if (isSchool) continue;
    for (const m of line.matchAll(RANGE)) {
      const start = at(m[1], m[2], m[3]);
      const end = m[7] ? monthOf(now.toISOString()) : at(m[4], m[5], m[6]) + 1;
      if (end > start && end - start < 600) spans.push([start, end]);
    }
  }
  return spans;
}

const at = (name: string | undefined, number: string | undefined, year: string | undefined) =>
  Number(year) * 12 +
  (name ? MONTHS.split("|").indexOf(name.toLowerCase()) : number ? Math.min(11, Number(number) - 1) : 0);

/** "2019-03" -> months since year 0. */
function monthOf(date: string): number {
  const [year = "", month = "1"] = date.split("-");
  return Number(year) * 12 + Number(month) - 1;
}

const yearsBetween = (from: number, to: number) => (to - from) / 12;
