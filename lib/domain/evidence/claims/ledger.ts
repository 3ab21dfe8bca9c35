import { findDates, type MonthSpan, monthIndex, unionMonths } from "@/lib/domain/evidence/claims/calendar";
import { fold, foldedWords, levelSpaces, stem } from "@/lib/domain/evidence/claims/fold";
import { initialsIn } from "@/lib/domain/evidence/claims/initials";
import { type FoundQuantity, findQuantities } from "@/lib/domain/evidence/claims/quantities";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

/** One piece of evidence, read once so that every check is a lookup. */
export type LedgerItem = {
  evidence: Evidence;
  /** Folded text with everything asserted. */
  folded: string;
  words: Set<string>;
  stems: Set<string>;
  /** Stems of the words of the evidence itself, without the employer and the like. */
  own: Set<string>;
  quantities: FoundQuantity[];
};
/** One job, school or project with all that is said about it. */
export type LedgerEntry = {
  pointer: string;
  names: string[];
  titles: string[];
  isSchool: boolean;
  years: Map<number, Set<number>>;
  startYears: Set<number>;
  endYears: Set<number>;
  span: MonthSpan | null;
  items: LedgerItem[];
};
export type Ledger = {
  items: LedgerItem[];
  entries: LedgerEntry[];
  words: Set<string>;
  stems: Set<string>;
  skills: Set<string>;
  years: Map<number, Set<number>>;
  quantities: { quantity: FoundQuantity; item: LedgerItem }[];
  /** Durations in months that follow from the dates. */
  careerMonths: number[];
  personNames: Set<string>;
  /** Whole texts of the evidence and their sentences, levelled: what is repeated word for word is backed. */
  statements: Set<string>;
};

/** A sentence levelled for comparison word for word. */
export function statement(text: string): string {
  return levelSpaces(text)
    .toLowerCase()
    .replace(/^[-*•–·\s]+/, "")
    .replace(/[.;,!\s]+$/, "")
    .replace(/\s+/g, " ");
}

const KIND_OF_ENTRY = /^\/(work|education|projects|volunteer|certificates|awards|publications)\/\d+/;

/** Reads the evidence once. `today` ends the roles that run until now. */
export function buildLedger(
  evidence: Evidence[],
  recognizer: SkillRecognizer | null,
  today: string | undefined,
): Ledger {
  const items = evidence.map(itemOf);
  const now = monthIndex(today) ?? latestMonth(evidence);
  const entries = entriesOf(items, now);
  const words = new Set<string>();
  const stems = new Set<string>();
  const skills = new Set<string>();
  const years = new Map<number, Set<number>>();
  const quantities: Ledger["quantities"] = [];
  const personNames = new Set<string>();
  const statements = new Set<string>();
  for (const item of items) {
    for (const part of [item.evidence.text, ...item.evidence.text.split(/(?<=[.!?])\s+/)])
      if (part.includes(" ")) statements.add(statement(part));
    for (const w of item.words) words.add(w);
    for (const s of item.stems) stems.add(s);
    if (item.evidence.kind !== "contact") for (const q of item.quantities) quantities.push({ quantity: q, item });
    for (const skill of item.evidence.asserts.skills) {
      skills.add(fold(skill));
      const canonical = recognizer?.canonical(skill);
      if (canonical) skills.add(fold(canonical));
    }
    if (recognizer) for (const m of recognizer.recognize(item.evidence.text)) skills.add(fold(m.label));
    collectYears(item, years);
    if (item.evidence.kind === "contact") for (const w of foldedWords(item.evidence.text)) personNames.add(w);
  }
  return {
    items,
    entries,
    words,
    stems,
    skills,
    years,
    quantities,
    careerMonths: careerMonths(entries),
    personNames,
    statements,
  };
}

function itemOf(evidence: Evidence): LedgerItem {
  const { asserts } = evidence;
  const text = [
    evidence.text,
    asserts.employer,
    asserts.title,
    asserts.institution,
    asserts.degree,
    asserts.location,
    ...asserts.skills,
  ]
    .filter((part): part is string => typeof part === "string" && part.length > 0)
    .join(" | ");
  const words = new Set(foldedWords(text));
  if (["role", "degree", "certificate", "course", "volunteer", "award", "project"].includes(evidence.kind))
    for (const short of initialsIn(text)) words.add(short);
  const stems = new Set([...words].filter((w) => !STOPWORDS.has(w)).map(stem));
  return {
    evidence,
    folded: fold(levelSpaces(text)),
    words,
    stems,
    own: new Set(
      foldedWords(evidence.text)
        .filter((w) => !STOPWORDS.has(w))
        .map(stem),
    ),
    quantities: findQuantities(levelSpaces(evidence.text)),
  };
}

function collectYears(item: LedgerItem, years: Map<number, Set<number>>): void {
  const add = (year: number, month: number | null) => {
    const months = years.get(year) ?? new Set<number>();
    if (month !== null) months.add(month);
    years.set(year, months);
  };
  for (const date of [item.evidence.asserts.startDate, item.evidence.asserts.endDate]) {
    const m = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? "");
    if (m?.[1]) add(Number(m[1]), m[2] ? Number(m[2]) : null);
  }
  for (const date of findDates(levelSpaces(item.evidence.text))) add(date.year, date.month);
}

function entriesOf(items: LedgerItem[], now: number | null): LedgerEntry[] {
  const byPointer = new Map<string, LedgerEntry>();
  for (const item of items) {
    const pointer = KIND_OF_ENTRY.exec(item.evidence.entry ?? item.evidence.pointer ?? "")?.[0];
    if (!pointer) continue;
    const entry: LedgerEntry = byPointer.get(pointer) ?? {
      pointer,
      names: [],
      titles: [],
      isSchool: pointer.startsWith("/education"),
      years: new Map(),
      startYears: new Set(),
      endYears: new Set(),
      span: null,
      items: [],
    };
    byPointer.set(pointer, entry);
    entry.items.push(item);
    const { employer, institution, title, startDate, endDate } = item.evidence.asserts;
    for (const name of [employer, institution]) if (name && !entry.names.includes(name)) entry.names.push(name);
    if (title && !entry.titles.includes(title)) entry.titles.push(title);
    collectYears(item, entry.years);
    const from = monthIndex(startDate);
    const to = endDate === "present" ? now : monthIndex(endDate, true);
    if (startDate) entry.startYears.add(Number(startDate.slice(0, 4)));
    // A certificate or a publication has one date, which both starts and ends it.
    if (startDate && !/^\/(work|education|volunteer|projects)\//.test(pointer))
      entry.endYears.add(Number(startDate.slice(0, 4)));
    if (endDate && endDate !== "present") entry.endYears.add(Number(endDate.slice(0, 4)));
    if (from !== null && entry.span === null) {
      const end = to ?? (endDate === undefined && pointer.startsWith("/work") ? now : null);
      if (end !== null)
        entry.span = {
          from,
          to: end + 1,
          isYearOnly: /^\d{4}$/.test(startDate ?? "") || /^\d{4}$/.test(endDate ?? ""),
        };
    }
  }
  return [...byPointer.values()];
}

/** Single roles, runs of following roles, everything together, and the time since the first start. */
function careerMonths(entries: LedgerEntry[]): number[] {
  const out: number[] = [];
  const work = entries
    .filter((e) => /^\/(work|volunteer|projects)/.test(e.pointer) && e.span)
    .map((e) => e.span as MonthSpan);
  const paid = entries
    .filter((e) => e.pointer.startsWith("/work") && e.span)
    .map((e) => e.span as MonthSpan)
    .sort((a, b) => a.from - b.from);
  for (const e of entries) if (e.span) out.push(e.span.to - e.span.from);
  for (let i = 0; i < paid.length; i += 1) {
    for (let j = i + 1; j < paid.length; j += 1) {
      const run = paid.slice(i, j + 1);
      out.push(unionMonths(run), Math.max(...run.map((s) => s.to)) - Math.min(...run.map((s) => s.from)));
    }
  }
  if (work.length > 0) out.push(unionMonths(work));
  return out;
}

function latestMonth(evidence: Evidence[]): number | null {
  let latest: number | null = null;
  for (const { asserts } of evidence) {
    for (const date of [asserts.startDate, asserts.endDate]) {
      const month = monthIndex(date, true);
      if (month !== null && (latest === null || month > latest)) latest = month;
    }
  }
  return latest;
}
