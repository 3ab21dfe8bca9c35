import { mentionsIn, requirementsOf } from "@/lib/domain/match/extract-requirements";
import type { Requirement } from "@/lib/domain/match/match.schema";
import { type PostingLine, postingLines } from "@/lib/domain/match/posting-sections";
import type { PostingFacts, PostingWords, PreparedPosting } from "@/lib/domain/match/prepared-posting";
import type { SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type TermTable, termVector } from "@/lib/domain/match/term-vector";
import { occupationWords } from "@/lib/domain/match/title-text";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import { deriveRemote } from "@/lib/domain/posting/derive-remote";
import { deriveSeniority } from "@/lib/domain/posting/derive-seniority";
import { parseSalaryText } from "@/lib/domain/posting/parse-salary-text";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";

export type PostingTools = {
  recognizer: SkillRecognizer;
  terms: TermTable;
  /** Unit vector of a title; from the built-in table or from vectors fetched before. */
  embed: (title: string) => Float32Array;
};

/** How much the words of each kind of section count: what is asked and done counts, praise of the company hardly. */
const SECTION_WEIGHT = { must: 1, nice: 0.7, stack: 0.7, duties: 1, intro: 0.7, other: 0.15 } as const;

/** Reads a posting once. Fields that its source did not give are read from its words. */
export function preparePosting(posting: MinimalPosting, tools: PostingTools): PreparedPosting {
  const occupation = occupationWords(posting.title);
  const lines = postingLines(posting.text);
  const mentions = tools.recognizer.recognize(posting.text);
  const requirements = requirementsOf(posting.text, lines, mentions);
  return {
    id: posting.id,
    title: posting.title,
    occupation,
    titleVector: [...tools.embed(occupation)].map((v) => Math.round(v * 1e4) / 1e4),
    terms: termVector(tools.terms, [
      { text: occupation, weight: 2 },
      ...lines.map((line) => ({ text: line.text, weight: SECTION_WEIGHT[line.section] })),
    ]),
    skills: skillsOf(lines, requirements, [mentions, tools.recognizer.recognize(posting.title)]),
    requirements,
    facts: factsOf(posting),
  };
}

/** The words that free-text dislikes are looked for in. */
export function postingWords(posting: MinimalPosting, prepared: PreparedPosting): PostingWords {
  const { employmentType, remote, seniority } = prepared.facts;
  return {
    company: posting.company,
    title: posting.title,
    location: posting.location,
    text: posting.text,
    skills: prepared.skills.map((s) => s.label),
    ...(posting.department ? { department: posting.department } : {}),
    ...(employmentType ? { employmentType } : {}),
    ...(remote ? { remoteMode: remote.mode } : {}),
    ...(seniority ? { seniority } : {}),
  };
}

function skillsOf(
  lines: readonly PostingLine[],
  requirements: readonly Requirement[],
  [inText, inTitle]: [readonly SkillMention[], readonly SkillMention[]],
): PreparedPosting["skills"] {
  const worth = new Map<string, number>();
  const raise = (label: string, value: number) => worth.set(label, Math.max(worth.get(label) ?? 0, value));
  for (const r of requirements) if (r.kind === "skill") raise(r.label, r.must ? 1 : 0.6);
  for (const mention of inTitle) if (mention.kind !== "language") raise(mention.label, 1);
  for (const line of lines) {
    if (line.section === "other") continue;
    for (const mention of mentionsIn(line, inText)) {
      if (mention.kind === "language") continue;
      raise(mention.label, line.section === "must" ? 1 : 0.6);
      if (mention.kind === "skill") worth.set(mention.label, 0.2);
    }
  }
  return [...worth]
    .map(([label, value]) => ({ label, worth: value }))
    .sort((a, b) => b.worth - a.worth || (a.label < b.label ? -1 : 1));
}

const NO_SPONSOR =
  /\b(?:not|unable to|cannot|can['’]t|won['’]t|no|without|n['’]t)\b.*\bsponsor|\bsponsor\w* (?:is |will )?(?:not|un)\s?(?:be )?(?:available|offered|provided)/i;
const SPONSOR =
  /\b(?:visa sponsorship(?: (?:is )?(?:available|offered|provided|possible))?|(?:we|will|can|do) (?:\w+ ){0,2}sponsor (?:visas?|work permits?|candidates)|relocation and visa support|visa support)\b/i;
const MUST_BE_AUTHORIZED =
  /\b(?:must|need to|required to|have to|applicants? (?:must|should))\s+(?:already\s+)?(?:be\s+)?(?:currently\s+)?(?:legally\s+)?(?:have (?:the |a )?(?:right to work|valid work (?:permit|visa|authori[sz]ation))|(?:authori[sz]ed|eligible|permitted|entitled) to work)[^.\n]{0,60}/i;
const CITIZENS =
  /\b(US|U\.S\.|UK|EU|Canadian|Australian)\s+citizen(?:s|ship)?\b[^.\n]{0,20}?(?:only|required|is required|must|mandatory)|\bmust be (?:an? )?(US|U\.S\.|UK|EU|Canadian|Australian) citizen/i;
const CITIZEN_OF: Record<string, string> = {
  US: "US",
  "U.S.": "US",
  UK: "GB",
  EU: "EU",
  CANADIAN: "CA",
  AUSTRALIAN: "AU",
};

function sponsorSentences(text: string): string[] {
  return [...text.matchAll(/sponsor/gi)].map((m) => {
    const start = Math.max(text.lastIndexOf(".", m.index), text.lastIndexOf("\n", m.index)) + 1;
    const rest = text.slice(m.index).search(/[.\n]/);
    return text.slice(start, rest === -1 ? text.length : m.index + rest).trim();
  });
}

function factsOf(posting: MinimalPosting): PostingFacts {
  const places = posting.places?.length ? posting.places : derivePlaces([], posting.location);
  const raw = { source: posting.source, nativeId: posting.id, company: posting.company, title: posting.title };
  const remote = posting.remote ?? deriveRemote(raw, posting.location, places, posting.text)?.value;
  const read = posting.salary ? null : parseSalaryText(posting.text);
  const salary = posting.salary ?? read?.salary;
  const seniority = posting.seniority ?? deriveSeniority(undefined, posting.title)?.value;
  const offer = SPONSOR.exec(posting.text)?.[0];
  const refusal =
    sponsorSentences(posting.text).find((sentence) => NO_SPONSOR.test(sentence)) ??
    MUST_BE_AUTHORIZED.exec(posting.text)?.[0];
  const sponsorship = refusal
    ? { offers: false, span: refusal.trim() }
    : offer
      ? { offers: true, span: offer }
      : undefined;
  const citizens = CITIZENS.exec(posting.text);
  const country = CITIZEN_OF[(citizens?.[1] ?? citizens?.[2] ?? "").toUpperCase()];
  return {
    location: posting.location,
    places,
    ...(remote ? { remote } : {}),
    ...(posting.employmentType ? { employmentType: posting.employmentType } : {}),
    ...(seniority ? { seniority } : {}),
    ...(salary ? { salary } : {}),
    ...(read ? { salarySpan: read.span } : {}),
    ...(posting.postedAt ? { postedAt: posting.postedAt } : {}),
    ...(posting.validThrough ? { validThrough: posting.validThrough } : {}),
    ...(sponsorship ? { sponsorship } : {}),
    ...(citizens && country ? { citizensOnly: { country, span: citizens[0] } } : {}),
  };
}
