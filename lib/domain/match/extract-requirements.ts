import { degreeRank } from "@/lib/domain/match/candidate-education";
import { isDegreeField } from "@/lib/domain/match/degree-field";
import { languageLevel } from "@/lib/domain/match/language-level";
import type { Requirement } from "@/lib/domain/match/match.schema";
import { type PostingLine, postingLines } from "@/lib/domain/match/posting-sections";
import { REQUIREMENT_RULES } from "@/lib/domain/match/requirement-rules";
import type { SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { parseSalaryText } from "@/lib/domain/posting/parse-salary-text";

const WANTED =
  /\b(?:(?<!\b(?:user|customer|candidate|employee|developer|digital|client|guest) )experienced?|knowledge(?= (?:of|in|about|on|with|and)\b)|proficien\w+|expertise|skilled|skills? (?:in|with)|require[sd]?|must|familiar\w*|understanding(?= of\b)|background in|fluen\w+|competen\w+|certified|certification|degree|you have|you bring|erfahrung(?:en)?|kenntnisse|expérience|maîtrise|connaissances?|experiencia|conocimientos?)\b/i;
/** The sentence speaks to or of the person looked for, not of the company. */
const OF_PERSON =
  /\b(?:you|your|you['’]\w+|candidates?|applicants?|looking for|seeking|require[sd]?|must|du|dein\w*|sie|ihr\w*|vous|votre|nous recherchons|buscamos)\b/i;

/**
 * What a posting asks for, each thing once, with the words it was read from: skills and languages by the recogniser, the
 * rest by rules. `must` is false for what stands under or beside words like "nice to have".
 */
export function extractRequirements(text: string, recognizer: SkillRecognizer): Requirement[] {
  return requirementsOf(text, postingLines(text), recognizer.recognize(text));
}

/** The same for a text whose lines and skills were found before. */
export function requirementsOf(
  text: string,
  lines: readonly PostingLine[],
  mentions: readonly SkillMention[],
): Requirement[] {
  const hasMustSection = lines.some((line) => line.section === "must");
  const found: Requirement[] = [];
  for (const line of lines) {
    found.push(...ruleRequirements(line));
    if (line.section !== "other") found.push(...skillRequirements(line, mentionsIn(line, mentions), hasMustSection));
  }
  const pay = parseSalaryText(text);
  if (pay) {
    const start = text.indexOf(pay.span);
    found.push({ kind: "salary", label: pay.span, must: false, start, end: start + pay.span.length, span: pay.span });
  }
  return mergeSame(found);
}

const EITHER = /^[\s,/()]*(?:or|oder|ou|\/|\bund\b\/oder)?[\s,/()]*(?:an?\s+|a\s+higher\s+|higher\s*)?$/i;

/** "Bachelor's or Master's degree" asks for the lower of the two. */
function lowestOfEither(text: string, found: readonly Requirement[], lineStart: number): Requirement[] {
  const degrees = found.filter((r) => r.kind === "degree").sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const dropped = new Set<Requirement>();
  for (const [i, later] of degrees.entries()) {
    const earlier = degrees[i - 1];
    if (!earlier || !EITHER.test(text.slice((earlier.end ?? 0) - lineStart, (later.start ?? 0) - lineStart))) continue;
    const [low, high] = [earlier, later].sort(
      (a, b) => (degreeRank(`${a.label} `) ?? 0) - (degreeRank(`${b.label} `) ?? 0),
    );
    if (low && high && low !== high) dropped.add(high);
  }
  return found.filter((r) => !dropped.has(r));
}

function ruleRequirements(line: PostingLine): Requirement[] {
  const found: Requirement[] = [];
  for (const rule of REQUIREMENT_RULES) {
    if (line.section === "other" && !rule.isEverywhere) continue;
    for (const match of line.text.matchAll(rule.pattern)) {
      const span = match[0].trim();
      const start = line.start + match.index + match[0].indexOf(span);
      found.push({
        kind: rule.kind,
        label: rule.label(match),
        must: rule.isTerm !== true && line.section !== "nice",
        start,
        end: start + span.length,
        span,
      });
    }
  }
  return lowestOfEither(line.text, found, line.start);
}

/** Mentions that lie in a line, with offsets into that line. */
export function mentionsIn(line: PostingLine, mentions: readonly SkillMention[]): SkillMention[] {
  return mentions
    .filter((m) => m.start >= line.start && m.end <= line.end)
    .map((m) => ({ ...m, start: m.start - line.start, end: m.end - line.start }));
}

function skillRequirements(
  line: PostingLine,
  mentions: readonly SkillMention[],
  hasMustSection: boolean,
): Requirement[] {
  return mentions.flatMap((mention, i) => {
    if (mention.kind === "language") return languageRequirement(line, mention, mentions[i + 1]);
    const must = isMust(line, hasMustSection);
    if (must === null || mention.confidence < 0.7 || isNoRequirement(line.text, mention)) return [];
    const alternatives = alternativesOf(line.text, mentions, i);
    return [
      {
        kind: "skill" as const,
        label: mention.label,
        must,
        start: line.start + mention.start,
        end: line.start + mention.end,
        span: mention.text,
        ...(mention.uri ? { uri: mention.uri } : {}),
        ...(mention.onet ? { onet: mention.onet } : {}),
        ...(mention.kind === "skill" ? { isSoft: true } : {}),
        ...(alternatives.length > 0 ? { alternatives } : {}),
      },
    ];
  });
}

/**
 * Whether a skill named in a line is a must; null where it is only told of. Under the headings of requirements each is asked for;
 * elsewhere what a person is wanted to know is. What the work is done with is good to know.
 */
function isMust(line: PostingLine, hasMustSection: boolean): boolean | null {
  if (line.section === "must") return true;
  if (line.section === "nice" || line.section === "stack") return false;
  const isWanted = WANTED.test(line.text) && (line.section === "duties" || OF_PERSON.test(line.text));
  if (isWanted) return !hasMustSection || line.section === "intro";
  return line.section === "duties" && !hasMustSection ? false : null;
}

/** Part of an address, or the subject of a degree. */
function isNoRequirement(text: string, mention: SkillMention): boolean {
  const [before, after] = [text.charAt(mention.start - 1), text.charAt(mention.end)];
  return before === "@" || after === "@" || (mention.kind !== "skill" && isDegreeField(text, mention.start));
}

/** "French accounting" and "German customers" ask for no language. */
const MAY_FOLLOW_LANGUAGE =
  /^(?:$|[\s]*[,.;:!?()/&+\-–|\n]|\s+(?:and|or|und|oder|et|ou|y|o|as|at|is|are|in|with|to|on|for|language|languages|skills?|speak\w*|fluen\w+|level|written|spoken|verbal|oral|native|proficien\w+|preferred|required|would|will|a\b|an\b|but|both|auf|ist|sind|sowie|mindestens|knowledge|communication|courant|exigé|speaking|beyond|plus|(?:is )?mandatory|[ABC][12])(?![\p{L}]))/iu;

function languageRequirement(line: PostingLine, mention: SkillMention, next: SkillMention | undefined): Requirement[] {
  const around = line.text.slice(Math.max(0, mention.start - 50), mention.end + 40);
  // A level after the name is its own up to the next name; one in brackets before it is another's.
  const after = line.text.slice(mention.end, Math.min(mention.end + 40, next?.start ?? line.text.length));
  const before = line.text.slice(Math.max(0, mention.start - 50), mention.start).replace(/\([^)]*\)/g, " ");
  const level = languageLevel(after) ?? languageLevel(before);
  const isAsked = level !== null || line.section === "must" || line.section === "nice" || WANTED.test(around);
  if (!isAsked || !MAY_FOLLOW_LANGUAGE.test(line.text.slice(mention.end, mention.end + 24))) return [];
  return [
    {
      kind: "language",
      label: level ? `${mention.label} ${level}` : mention.label,
      must: line.section !== "nice",
      start: line.start + mention.start,
      end: line.start + mention.end,
      span: mention.text,
      ...(mention.uri ? { uri: mention.uri } : {}),
    },
  ];
}

const EXAMPLES =
  /\b(?:such as|like|e\.?g\.?,?|for example|for instance|one of|any of|at least one|several of|some of|either|z\.?\s?b\.?|wie|par exemple|tel(?:le)?s? que|como)(?: of)?:?\s*\(?$/i;

/** Labels listed with this one before an "or" ("Python, Java or Go") or as examples ("tools such as Jira, Asana"): one of them is enough. */
function alternativesOf(text: string, mentions: readonly SkillMention[], at: number): string[] {
  let first = at;
  let last = at;
  const gap = (i: number) => text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start ?? 0);
  const isLink = (i: number) =>
    i >= 0 && i + 1 < mentions.length && /^\s*(?:,|\/|&|,?\s*(?:and|or|and\/or|und|oder|et|ou|y|o))\s*$/i.test(gap(i));
  while (isLink(first - 1)) first--;
  while (isLink(last)) last++;
  const start = mentions[first]?.start ?? 0;
  const isExample = EXAMPLES.test(text.slice(Math.max(0, start - 24), start));
  let hasOr = false;
  let hasAnd = false;
  for (let i = first; i < last; i++) {
    if (/\b(?:or|oder|ou)\b/i.test(gap(i))) hasOr = true;
    else if (/\b(?:and|und|et)\b|&/i.test(gap(i))) hasAnd = true;
  }
  if (!isExample && (!hasOr || hasAnd)) return [];
  const own = mentions[at]?.label;
  return [...new Set(mentions.slice(first, last + 1).map((m) => m.label))].filter((label) => label !== own);
}

/** Keeps the first mention of each thing, or the first that makes it a must. */
function mergeSame(found: readonly Requirement[]): Requirement[] {
  const byKey = new Map<string, Requirement>();
  for (const requirement of found) {
    const name = requirement.kind === "language" ? requirement.label.split(" ")[0] : requirement.label;
    const key = requirement.kind === "remote" ? "remote" : `${requirement.kind}|${name}`.toLowerCase();
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...requirement });
    else if (requirement.must && !known.must) byKey.set(key, { ...requirement });
  }
  return [...byKey.values()].sort((a, b) => Number(b.must) - Number(a.must) || (a.start ?? 0) - (b.start ?? 0));
}
