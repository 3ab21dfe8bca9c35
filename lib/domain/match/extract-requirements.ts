import { languageLevel } from "@/lib/domain/match/language-level";
import type { Requirement } from "@/lib/domain/match/match.schema";
import { type PostingLine, postingLines } from "@/lib/domain/match/posting-sections";
import { REQUIREMENT_RULES } from "@/lib/domain/match/requirement-rules";
import type { SkillMention, SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { parseSalaryText } from "@/lib/domain/posting/parse-salary-text";

const WANTED =
  /\b(?:experience|knowledge|proficien\w+|expertise|skills?|skilled|required?|must|familiar\w*|understanding|background|fluen\w+|ability|able to|competen\w+|certified|certification|degree|strong|solid|you have|you bring|erfahrung|kenntnisse)\b/i;

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
  return found;
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
  const isAsked = line.section === "must" || line.section === "nice" || WANTED.test(line.text);
  return mentions.flatMap((mention, i) => {
    if (mention.kind === "language") return languageRequirement(line, mention);
    if (mention.confidence < 0.7 || (!isAsked && hasMustSection)) return [];
    const must = line.section !== "nice" && (line.section === "must" || (isAsked && !hasMustSection));
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
        ...(alternatives.length > 0 ? { alternatives } : {}),
      },
    ];
  });
}

function languageRequirement(line: PostingLine, mention: SkillMention): Requirement[] {
  const around = line.text.slice(Math.max(0, mention.start - 50), mention.end + 40);
  const level = languageLevel(around);
  const isAsked = level !== null || line.section === "must" || line.section === "nice" || WANTED.test(around);
  if (
    !isAsked ||
    /\b(?:market|customers?|clients?|company|office|team|law|cuisine|embassy)\b/i.test(
      line.text.slice(mention.end, mention.end + 14),
    )
  )
    return [];
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

/** Labels listed with this one before an "or" ("Python, Java or Go"): one of them is enough. */
function alternativesOf(text: string, mentions: readonly SkillMention[], at: number): string[] {
  let first = at;
  let last = at;
  const gap = (i: number) => text.slice(mentions[i]?.end ?? 0, mentions[i + 1]?.start ?? 0);
  const isLink = (i: number) => i >= 0 && i + 1 < mentions.length && /^\s*(?:,|\/|,?\s*or|,?\s*oder)\s*$/i.test(gap(i));
  while (isLink(first - 1)) first--;
  while (isLink(last)) last++;
  let hasOr = false;
  for (let i = first; i < last; i++) if (/\bor\b|\boder\b/i.test(gap(i))) hasOr = true;
  if (!hasOr) return [];
  const own = mentions[at]?.label;
  return [...new Set(mentions.slice(first, last + 1).map((m) => m.label))].filter((label) => label !== own);
}

/** Keeps the first mention of each thing; a must anywhere makes it a must. */
function mergeSame(found: readonly Requirement[]): Requirement[] {
  const byKey = new Map<string, Requirement>();
  for (const requirement of found) {
    const name = requirement.kind === "language" ? requirement.label.split(" ")[0] : requirement.label;
    const key = `${requirement.kind}|${name}`.toLowerCase();
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...requirement });
    else if (requirement.must) known.must = true;
  }
  return [...byKey.values()].sort((a, b) => Number(b.must) - Number(a.must) || (a.start ?? 0) - (b.start ?? 0));
}
