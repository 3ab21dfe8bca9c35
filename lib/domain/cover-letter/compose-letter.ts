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

/**
 * The bullets as sentences, in the order of the places they come from. Verb phrases become a sentence each; what is no
 * verb phrase is listed in one sentence for its place, in the owner's words.
 */
function tell(bullets: Evidence[], language: "en" | "de"): CitedSentence[] {
  const places = [...new Set(bullets.map((b) => b.entry ?? b.id))];
  return places.flatMap((place) => {
    const here = bullets.filter((b) => (b.entry ?? b.id) === place);
    const verbs = here.flatMap((b) => {
      const clause = language === "de" ? recastGerman(b.text) : recastEnglish(b.text);
      return clause ? [{ clause, id: b.id, asserts: b.asserts }] : [];
    });
    const listed = here.filter((b) => !verbs.some((v) => v.id === b.id));
    const sentences = verbs.map((v, i) => ({
      text: language === "de" ? germanSentence(v, i) : englishSentence(v, i),
      evidenceIds: [v.id],
    }));
    if (listed.length > 0)
      sentences.push({ text: listSentence(listed, language, verbs.length > 0), evidenceIds: listed.map((b) => b.id) });
    return sentences;
  });
}

type Told = { clause: string; asserts: Evidence["asserts"] };

function englishSentence({ clause, asserts }: Told, nth: number): string {
  const { employer, title } = asserts;
  if (nth === 0 && employer)
    return `${title ? `As ${article(title)} ${title} at ${employer}` : `At ${employer}`}, ${clause}.`;
  if (nth === 1)
    return `${clause.replace(/^I (was )?/, (_, was: string | undefined) => (was ? "I was also " : "I also "))}.`;
  return nth === 2 ? `In the same role, ${clause}.` : `${clause}.`;
}

function germanSentence({ clause, asserts }: Told, nth: number): string {
  const { employer, title } = asserts;
  if (nth === 0 && employer)
    return title && /^[\p{L}-]+$/u.test(title)
      ? `Als ${title} bei ${employer} ${clause}.`
      : `Bei ${employer}${title ? ` (${title})` : ""} ${clause}.`;
  return `${["Dort", "Außerdem", "Dort", "Zudem"][nth % 4]} ${clause}.`;
}

function listSentence(bullets: Evidence[], language: "en" | "de", isKnownPlace: boolean): string {
  const { employer, title } = bullets[0]?.asserts ?? {};
  const items = bullets.map((b) => tidy(b.text));
  const isForeign = languageOf(items.join(". ")) !== language;
  if (language === "de") {
    const list = items.join("; ");
    const note = isForeign ? " (Wortlaut meines Lebenslaufs)" : "";
    const verb = items.length > 1 ? "gehörten" : "gehörte";
    if (isKnownPlace) return `Zu dieser Arbeit ${verb} auch${note}: ${list}.`;
    if (!employer) return `Aus meinem Lebenslauf gehört dazu${note}: ${list}.`;
    return title
      ? `Zu meiner Arbeit als ${title} (${employer}) ${verb}${note}: ${list}.`
      : `Zu meiner Arbeit bei ${employer} ${verb}${note}: ${list}.`;
  }
  const list = items.length === 1 ? items[0] : `${items.slice(0, -1).join("; ")}; and ${items.at(-1)}`;
  const note = isForeign ? ", in the words of my resume" : "";
  if (isKnownPlace) return `That work also included the following${note}: ${list}.`;
  return employer
    ? `My work ${title ? `as ${isForeign ? "" : `${article(title)} `}${title} ` : ""}at ${employer} included the following${note}: ${list}.`
    : `My resume also names this${note}: ${list}.`;
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
        ["skill", "bullet", "project", "certificate", "course"].includes(evidence.kind) &&
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

/** Under its own heading any spelling will do; in running text "Rust" is not the rust on wheat. */
function says(evidence: Evidence, label: string): boolean {
  if (evidence.kind === "skill") return true;
  const at = evidence.text.toLowerCase().indexOf(label.toLowerCase());
  return at >= 0 && evidence.text.slice(at, at + 1) === label.slice(0, 1);
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
      text: phrases.degree(degree.asserts.degree.replace(/^([^,]+), /, "$1 in "), degree.asserts.institution ?? ""),
      evidenceIds: [degree.id],
    });
  }
  const certificate = evidence
    .filter((e) => e.kind === "certificate")
    .map((item) => ({ item, score: relevance(item.text).score }))
    .sort((a, b) => b.score - a.score)[0];
  if (certificate && certificate.score > 0)
    out.push({
      text: phrases.certificate(certificate.item.text.replace(/, ([^,]+)$/, " ($1)")),
      evidenceIds: [certificate.item.id],
    });
  return out;
}

/** Leaves out the last bullets, then education, until the letter is short enough. */
function trim(paragraphs: CitedSentence[][], limit: number): void {
  const words = () => paragraphs.flat().reduce((sum, s) => sum + s.text.split(/\s+/).length, 0);
  const [, story, facts] = paragraphs;
  while (words() > limit && story && story.length > 2) story.pop();
  while (words() > limit && facts && facts.length > 1) facts.pop();
}
