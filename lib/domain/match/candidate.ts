import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { candidateEducation, type DegreeRank } from "@/lib/domain/match/candidate-education";
import { type HeldTitle, heldTitles, yearsOfExperience } from "@/lib/domain/match/candidate-history";
import { type LanguageLevel, languageLevel, levelsAbove } from "@/lib/domain/match/language-level";
import { professionalText } from "@/lib/domain/match/professional-text";
import { quoteAround } from "@/lib/domain/match/quote-around";
import { type ReadWishes, readWishes } from "@/lib/domain/match/read-wishes";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type TermTable, termVector } from "@/lib/domain/match/term-vector";
import { titleSkills } from "@/lib/domain/match/title-skills";
import { occupationWords } from "@/lib/domain/match/title-text";
import { deriveSeniority } from "@/lib/domain/posting/derive-seniority";
import { detectLanguage } from "@/lib/domain/posting/detect-language";
import type { Seniority } from "@/lib/domain/posting/posting.schema";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** Where a skill was shown: the line it stands in and the evidence behind it. */
export type SkillProof = { quote: string; evidenceIds: string[] };
export type TitleVector = { title: string; weight: number; vector: Float32Array };

/** One person, ready to be compared with many postings. Holds no name, contact, address, age or gender. */
export type Candidate = {
  /** Dense over the vocabulary of the term table, unit length. */
  terms: Float32Array;
  heldTitles: TitleVector[];
  wishedTitles: TitleVector[];
  skills: ReadonlyMap<string, SkillProof>;
  /** Skills that follow from those shown ("JavaScript" from "React"). */
  impliedSkills: ReadonlySet<string>;
  languages: ReadonlyMap<string, LanguageLevel | null>;
  years: number | null;
  degree: DegreeRank | null;
  /** The words that show it. */
  degreeWords: string | null;
  /** The language the resume is written in, by its English name; known of it is that it is read and written. */
  writtenIn: string | null;
  seniority: Seniority | null;
  wishes: ReadWishes;
  /** For looking up licences and the like; without personal facts. */
  text: string;
  now: Date;
  recognizer: SkillRecognizer;
};

export type CandidateInput = {
  resumeText: string;
  resume?: Resume;
  evidence?: readonly Evidence[];
  wishes: Wishes;
  recognizer: SkillRecognizer;
  terms: TermTable;
  /** Unit vector of a title; from the built-in table or from vectors fetched before. */
  embed: (title: string) => Float32Array;
  now: Date;
};

/** Titles of a person that `embed` will be asked for, as they will be asked. */
export function titlesToEmbed(input: Pick<CandidateInput, "resumeText" | "resume" | "wishes" | "now">): string[] {
  const text = professionalText(input.resumeText, input.resume);
  const held = heldTitles(text, input.resume, input.now).map((t) => t.title);
  return [...new Set([...held, ...input.wishes.titles].map(occupationWords))];
}

/** Reads a resume once: words, titles, skills with their proof, languages, years, degree, level. */
export function prepareCandidate(input: CandidateInput): Candidate {
  const text = professionalText(input.resumeText, input.resume);
  const held = heldTitles(text, input.resume, input.now);
  const years = yearsOfExperience(text, input.resume, input.now);
  const study = candidateEducation(text, input.resume);
  const skills = provenSkills(text, input.evidence ?? [], held, input.recognizer);
  return {
    terms: denseTerms(input.terms, text),
    heldTitles: held.map((t) => ({
      title: t.title,
      weight: Math.max(0.8, 1 - 0.02 * t.yearsAgo),
      vector: input.embed(occupationWords(t.title)),
    })),
    wishedTitles: input.wishes.titles.map((title) => ({
      title,
      weight: 1,
      vector: input.embed(occupationWords(title)),
    })),
    skills,
    impliedSkills: new Set([...skills.keys()].flatMap((label) => input.recognizer.impliedBy?.(label) ?? [])),
    languages: spokenLanguages(text, input.recognizer),
    writtenIn: writtenIn(text),
    years,
    degree: study?.rank ?? null,
    degreeWords: study?.words ?? null,
    seniority: levelOf(held, years),
    wishes: readWishes(input.wishes, input.recognizer),
    text,
    now: input.now,
    recognizer: input.recognizer,
  };
}

function denseTerms(table: TermTable, text: string): Float32Array {
  const dense = new Float32Array(table.weights.length);
  const { ids, values } = termVector(table, [{ text, weight: 1 }], Number.MAX_SAFE_INTEGER);
  for (const [i, id] of ids.entries()) dense[id] = values[i] ?? 0;
  return dense;
}

function provenSkills(
  text: string,
  evidence: readonly Evidence[],
  held: readonly HeldTitle[],
  recognizer: SkillRecognizer,
): Map<string, SkillProof> {
  const skills = new Map<string, SkillProof>();
  const prove = (label: string, line: string, id?: string, place?: { start: number; end: number }) => {
    const known = skills.get(label);
    if (!known) skills.set(label, { quote: quoteAround(line, place?.start, place?.end), evidenceIds: id ? [id] : [] });
    else if (id && known.evidenceIds.length < 5 && !known.evidenceIds.includes(id)) known.evidenceIds.push(id);
  };
  for (const fact of evidence) {
    for (const name of fact.asserts.skills) prove(recognizer.canonical(name) ?? name, fact.text, fact.id);
    for (const mention of recognizer.recognize(fact.text)) prove(mention.label, fact.text, fact.id, mention);
  }
  for (const line of [...text.split("\n")].sort()) {
    for (const mention of recognizer.recognize(line))
      if (mention.kind !== "language") prove(mention.label, line, undefined, mention);
  }
  for (const { title } of [...held].sort((a, b) => (a.title < b.title ? -1 : 1)))
    for (const shown of titleSkills(title)) {
      const label = recognizer.canonical(shown);
      if (label && !skills.has(label)) prove(label, title);
    }
  return skills;
}

function spokenLanguages(text: string, recognizer: SkillRecognizer): Map<string, LanguageLevel | null> {
  const languages = new Map<string, LanguageLevel | null>();
  for (const line of text.split("\n")) {
    for (const mention of recognizer.recognize(line)) {
      if (mention.kind !== "language") continue;
      const level =
        languageLevel(line.slice(mention.end, mention.end + 30).split(/[,;|]/)[0] ?? "") ??
        languageLevel(
          line
            .slice(Math.max(0, mention.start - 25), mention.start)
            .split(/[,;|]/)
            .at(-1) ?? "",
        );
      const known = languages.get(mention.label);
      if (!languages.has(mention.label) || (level && (!known || levelsAbove(level, known) > 0)))
        languages.set(mention.label, level);
    }
  }
  const written = writtenIn(text);
  if (written && !languages.has(written)) languages.set(written, null);
  return languages;
}

const NAMES: Record<string, string> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  nl: "Dutch",
  pt: "Portuguese",
  pl: "Polish",
};

function writtenIn(text: string): string | null {
  return NAMES[detectLanguage(text) ?? ""] ?? null;
}

function levelOf(held: readonly { title: string; yearsAgo: number }[], years: number | null): Seniority | null {
  const recent = held.filter((t) => t.yearsAgo < 1).flatMap((t) => deriveSeniority(undefined, t.title)?.value ?? []);
  const order: Seniority[] = ["executive", "director", "manager", "lead", "senior", "mid", "entry", "intern"];
  const named = order.find((level) => recent.includes(level));
  if (named) return named;
  return years === null ? null : years < 2 ? "entry" : years < 5 ? "mid" : "senior";
}
