import type { CitedSentence, CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { letterPhrases } from "@/lib/domain/cover-letter/letter-phrases";
import { honestRequirements, isSteering, postingAsData } from "@/lib/domain/cover-letter/posting-as-data";
import { recastEnglish, recastGerman, tidy } from "@/lib/domain/cover-letter/recast-bullet";
import { languageOf } from "@/lib/domain/evidence/claims/split-text";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { Requirement } from "@/lib/domain/match/match.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";
import { relevanceFor, supportedRequirements } from "@/lib/domain/resume/evidence-relevance";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type LetterWishes = Partial<Pick<CoverLetter, "tone" | "length" | "language">>;
export type LetterInput = {
  resume: Resume;
  evidence: Evidence[];
  posting: MinimalPosting;
  requirements: Requirement[];
  wishes?: LetterWishes;
  guidance?: string;
};

/** Words of a letter body at most, and how many bullets it tells of. */
const LIMITS = { standard: { words: 290, bullets: 4 }, short: { words: 140, bullets: 2 } } as const;
const LONGEST_BULLET = 230;

/**
 * A letter from typed templates around the owner's own bullets. It names the job, quotes one sentence of the posting,
 * lists the requirements that the evidence carries, and tells of the most relevant work. Every sentence about the owner
 * cites its evidence; nothing is written that the evidence does not say.
 */
export function composeLetter(input: LetterInput): CoverLetter {
  const posting = postingAsData(input.posting);
  const language = input.wishes?.language ?? posting.language;
  const tone = input.wishes?.tone ?? "plain";
  const length =
    input.wishes?.length ?? (/\b(short|shorter|brief|kurz|kürzer)/i.test(input.guidance ?? "") ? "short" : "standard");
  const phrases = letterPhrases(language, tone, length);
  const requirements = honestRequirements(input.posting, input.requirements);
  const relevance = relevanceFor({ title: posting.title }, requirements);
  const limits = LIMITS[length];

  const opening: CitedSentence[] = [
    { text: phrases.opening(posting.title, posting.company), evidenceIds: [], postingQuote: posting.title },
  ];
  const quotation = posting.quotable[0];
  if (quotation) opening.push({ text: phrases.quote(quotation), evidenceIds: [], postingQuote: quotation });
  else opening.push({ text: phrases.noQuote(posting.company), evidenceIds: [] });

  const bullets = chooseBullets(input.evidence, relevance, limits.bullets, language);
  const story = bullets.length > 0 ? [{ text: phrases.bridge, evidenceIds: [] }, ...tell(bullets, language)] : [];
  const skills = skillSentence(
    supportedRequirements(requirements, input.evidence, relevance),
    phrases,
    length === "short" ? 4 : 6,
    language,
  );
  const education = length === "standard" ? educationSentences(input.evidence, phrases, relevance, requirements) : [];
  const end: CitedSentence[] = [
    { text: phrases.wish(posting.company), evidenceIds: [] },
    { text: phrases.thanks, evidenceIds: [] },
  ];

  const paragraphs = [opening, story, [...skills, ...education], end];
  trim(paragraphs, limits.words);
  return {
    language,
    tone,
    length,
    subject: phrases.subject(posting.title, posting.company),
    greeting: phrases.greeting(posting.company),
    paragraphs: paragraphs.filter((p) => p.length > 0),
    closing: phrases.closing,
    signature: input.resume.basics?.name?.trim() ?? "",
  };
}

/** The most relevant bullets, those that read as sentences first, from at least two places when there are two. */
function chooseBullets(
  evidence: Evidence[],
  relevance: ReturnType<typeof relevanceFor>,
  count: number,
  language: "en" | "de",
): Evidence[] {
  const ranked = evidence
    .filter(
      (e) =>
        (e.kind === "bullet" || (e.kind === "project" && e.pointer?.endsWith("/description"))) &&
        tidy(e.text).length >= 20 &&
        e.text.length <= LONGEST_BULLET &&
        !isSteering(e.text),
    )
    .map((item, index) => {
      const reads = language === "de" ? recastGerman(item.text) : recastEnglish(item.text);
      const recent = Math.max(0, 1.2 - 0.3 * Number(/^\/work\/(\d+)/.exec(item.entry ?? "")?.[1] ?? 3));
      const isSummary = item.pointer?.endsWith("/summary") ? -1 : 0;
      return {
        item,
        index,
        score: relevance(item.text, item.asserts.skills).score + (reads ? 2 : 0) + recent + isSummary,
      };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen: Evidence[] = [];
  for (const { item } of ranked) {
    const fromHere = chosen.filter((c) => c.entry === item.entry).length;
    if (chosen.length < count && fromHere < Math.max(1, count - 1)) chosen.push(item);
  }
  const place = (e: Evidence) => e.entry ?? "";
  const order = [...new Set(chosen.map(place))];
  return chosen.sort((a, b) => order.indexOf(place(a)) - order.indexOf(place(b)));
}

/** One sentence a bullet; the place is named with the first bullet from there. */
function tell(bullets: Evidence[], language: "en" | "de"): CitedSentence[] {
  let last: string | undefined;
  return bullets.map((bullet) => {
    const isNew = bullet.entry !== last || bullet.entry === undefined;
    const nth = bullets.filter((b) => b.entry === bullet.entry).indexOf(bullet);
    last = bullet.entry;
    return {
      text: language === "de" ? germanSentence(bullet, isNew, nth) : englishSentence(bullet, isNew, nth),
      evidenceIds: [bullet.id],
    };
  });
}

function englishSentence(bullet: Evidence, isNew: boolean, nth: number): string {
  const { employer, title } = bullet.asserts;
  const place =
    isNew && employer ? (title ? `As ${article(title)} ${title} at ${employer}, ` : `At ${employer}, `) : "";
  const recast = languageOf(bullet.text) === "en" || !/[äöüß]/.test(bullet.text) ? recastEnglish(bullet.text) : null;
  if (recast) {
    const body = place === "" ? (nth % 2 === 1 ? recast.replace(/^I /, "I also ") : recast) : recast;
    const inThere = place === "" && nth >= 2 && /^I /.test(recast) ? `There, ${recast}` : `${place}${body}`;
    return `${inThere}.`;
  }
  if (isNew && employer)
    return `From my time ${title ? `as ${article(title)} ${title} ` : ""}at ${employer}: ${tidy(bullet.text)}.`;
  return `Also from my resume: ${tidy(bullet.text)}.`;
}

function germanSentence(bullet: Evidence, isNew: boolean, nth: number): string {
  const { employer, title } = bullet.asserts;
  const recast = recastGerman(bullet.text);
  if (recast)
    return isNew && employer
      ? `Bei ${employer}${title ? ` (${title})` : ""} ${recast}.`
      : `${nth % 2 === 1 ? "Außerdem" : "Dort"} ${recast}.`;
  if (isNew && employer) return `Aus meiner Zeit bei ${employer}${title ? ` (${title})` : ""}: ${tidy(bullet.text)}.`;
  return `Ebenfalls aus meinem Lebenslauf: ${tidy(bullet.text)}.`;
}

function article(title: string): string {
  return /^([aeio]|u(?!s|ni|ser|x)|hr\b|seo\b|ml\b|sre\b)/i.test(title) ? "an" : "a";
}

function skillSentence(
  supported: { requirement: Requirement; evidence: Evidence }[],
  phrases: ReturnType<typeof letterPhrases>,
  count: number,
  language: "en" | "de",
): CitedSentence[] {
  const named = supported
    .filter(
      ({ requirement, evidence }) =>
        requirement.kind === "skill" &&
        ["skill", "bullet", "project", "certificate", "course", "summary"].includes(evidence.kind) &&
        says(evidence, requirement.label),
    )
    .slice(0, count);
  if (named.length === 0) return [];
  const labels = named.map((n) => wordsInEvidence(n.evidence, n.requirement.label));
  const list =
    labels.length === 1
      ? (labels[0] ?? "")
      : `${labels.slice(0, -1).join(", ")} ${language === "de" ? "und" : "and"} ${labels.at(-1)}`;
  return [
    {
      text: labels.length === 1 ? phrases.skill(list) : phrases.skills(list),
      evidenceIds: [...new Set(named.map((n) => n.evidence.id))],
    },
  ];
}

function says(evidence: Evidence, label: string): boolean {
  return (
    evidence.text.toLowerCase().includes(label.toLowerCase()) ||
    evidence.asserts.skills.some((s) => s.toLowerCase() === label.toLowerCase())
  );
}

/** The owner's own spelling of a skill where the evidence has it. */
function wordsInEvidence(evidence: Evidence, label: string): string {
  const at = evidence.text.toLowerCase().indexOf(label.toLowerCase());
  if (at >= 0 && evidence.kind !== "skill") return evidence.text.slice(at, at + label.length);
  return evidence.kind === "skill" && evidence.text.length < 40 ? evidence.text : label;
}

function educationSentences(
  evidence: Evidence[],
  phrases: ReturnType<typeof letterPhrases>,
  relevance: ReturnType<typeof relevanceFor>,
  requirements: Requirement[],
): CitedSentence[] {
  const out: CitedSentence[] = [];
  const degree = evidence.find((e) => e.kind === "degree" && e.asserts.degree && e.pointer === e.entry);
  if (degree?.asserts.degree && (requirements.some((r) => r.kind === "degree") || relevance(degree.text).score > 0)) {
    out.push({
      text: phrases.degree(degree.asserts.degree, degree.asserts.institution ?? ""),
      evidenceIds: [degree.id],
    });
  }
  const certificate = evidence
    .filter((e) => e.kind === "certificate")
    .map((item) => ({ item, score: relevance(item.text).score }))
    .sort((a, b) => b.score - a.score)[0];
  if (certificate && certificate.score > 0)
    out.push({ text: phrases.certificate(certificate.item.text), evidenceIds: [certificate.item.id] });
  return out;
}

/** Leaves out the last bullets, then education, until the letter is short enough. */
function trim(paragraphs: CitedSentence[][], limit: number): void {
  const words = () => paragraphs.flat().reduce((sum, s) => sum + s.text.split(/\s+/).length, 0);
  const [, story, facts] = paragraphs;
  while (words() > limit && story && story.length > 2) story.pop();
  while (words() > limit && facts && facts.length > 1) facts.pop();
}
