import { findDates } from "@/lib/domain/evidence/claims/calendar";
import {
  type Check,
  type ClauseContext,
  contentStems,
  entriesNamedIn,
  entryItem,
  overlap,
  subjectsNamedIn,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { CAREER, partAround } from "@/lib/domain/evidence/claims/clause-part";
import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import type { LedgerEntry, LedgerItem } from "@/lib/domain/evidence/claims/ledger";

/** Years and months must stand in the evidence: of the employer or school the sentence names, else anywhere. */
export const checkDates: Check = (c) => {
  const out = [];
  for (const found of findDates(c.clause.text)) {
    const date = { ...found, role: found.role === "point" ? verbRole(c.folded) : found.role };
    const here = partAround(c.clause.text, date.start);
    const ownSubjects = [
      ...subjectsNamedIn(c.ledger, here),
      ...certificatesIn(c, here),
      ...tellingSubjects(c, here),
    ].filter(
      (e) =>
        e.years.size > 0 &&
        (found.role === "point" || e.span !== null || !/\b(19|20)\d\d\b.*\b(19|20)\d\d\b/.test(here)),
    );
    // "…, and the welding certificate since 2019": a part of the clause with a subject of its own is about that.
    const isApart = entriesNamedIn(c.ledger, here).length === 0 && (ownSubjects.length > 0 || CAREER.test(fold(here)));
    const named = isApart ? [] : entriesOfDate(c, date).filter((e) => e.years.size > 0);
    const about = isApart
      ? ownSubjects
      : subjectsNamedIn(c.ledger, partOfSentence(c, date)).filter(
          // A span of time is not about a certificate, which has one date.
          (e) => e.years.size > 0 && (found.role === "point" || e.span !== null),
        );
    const roles = isApart || named.length + about.length > 0 ? [] : titledIn(c).filter((e) => e.years.size > 0);
    const bound = [...named, ...about, ...roles];
    const years = bound.length > 0 ? bound.map((e) => e.years) : [c.ledger.years];
    const near =
      entryItem(bound[0]) ??
      c.ledger.items.find((i) => i.evidence.asserts.startDate || i.evidence.asserts.endDate) ??
      null;
    const dated = saidElsewhen(c, date.year, here);
    if (dated) {
      out.push(unsupported(c, "date", date.start, date.end, `Your evidence names another year for this.`, dated));
      continue;
    }
    const known = years.filter((y) => y.has(date.year));
    const place = bound.length > 0 ? `for ${bound[0]?.names[0] ?? "this entry"}` : "in your evidence";
    if (known.length === 0) {
      out.push(unsupported(c, "date", date.start, date.end, `${date.text} is not a date ${place}.`, near));
      continue;
    }
    if (
      date.month !== null &&
      known.every((y) => (y.get(date.year)?.size ?? 0) > 0 && !y.get(date.year)?.has(date.month ?? 0))
    ) {
      out.push(
        unsupported(
          c,
          "date",
          date.start,
          date.end,
          `Your evidence names another month of ${date.year} ${place}.`,
          near,
        ),
      );
      continue;
    }
    const spans = (bound.length > 0 ? bound : c.ledger.entries).filter(
      (e) => e.startYears.size > 0 || e.endYears.size > 0,
    );
    if (
      date.role === "start" &&
      spans.length > 0 &&
      !spans.some(
        (e) =>
          e.startYears.has(date.year) || (bound.length === 0 && e.endYears.has(date.year)) || mentions(e, date.year),
      )
    ) {
      out.push(unsupported(c, "date", date.start, date.end, `Nothing ${place} starts in ${date.year}.`, near));
    } else if (
      date.role === "end" &&
      spans.length > 0 &&
      !spans.some((e) => e.endYears.has(date.year) || mentions(e, date.year))
    ) {
      out.push(unsupported(c, "date", date.start, date.end, `Nothing ${place} ends in ${date.year}.`, near));
    }
  }
  return out;
};

/** Certificates that a part calls one, by a single word of their name. */
function certificatesIn(c: ClauseContext, part: string): LedgerEntry[] {
  if (!/certificat|licen[cs]e|zertifikat|schein\b/.test(fold(part))) return [];
  const stems = contentStems(part);
  return c.ledger.entries.filter(
    (e) => e.pointer.startsWith("/certificates/") && e.items.some((item) => overlap(stems, item) > 0),
  );
}

/** The evidence a part of a clause repeats, where it names a year of its own and not this one. */
function saidElsewhen(c: ClauseContext, year: number, here: string): LedgerItem | null {
  const stems = contentStems(here);
  const said = c.ledger.items.filter(
    (i) => i.evidence.kind === "bullet" && [...stems].filter((s) => i.own.has(s)).length >= 2,
  );
  const dated = said.filter((i) => datesOf(i).length > 0);
  return dated.length > 0 && dated.length === said.length && !dated.some((i) => datesOf(i).includes(year))
    ? (dated[0] ?? null)
    : null;
}
const DATES = new WeakMap<LedgerItem, number[]>();
function datesOf(item: LedgerItem): number[] {
  const known = DATES.get(item) ?? findDates(item.evidence.text).map((d) => d.year);
  DATES.set(item, known);
  return known;
}

/** Certificates, awards and the like that a part of a clause names by a word which no other entry has. */
function tellingSubjects(c: ClauseContext, here: string): LedgerEntry[] {
  const stems = contentStems(here);
  const others = c.ledger.entries.filter((e) => /^\/(work|volunteer|education)\//.test(e.pointer));
  return c.ledger.entries.filter((entry) => {
    if (others.includes(entry)) return false;
    const words = [...contentStems(entry.items[0]?.evidence.text ?? "")].filter((s) => s.length >= 4 && stems.has(s));
    return (
      words.some((s) => !others.some((e) => e.items.some((i) => i.stems.has(s)))) &&
      !others.some((e) => e.items.some((i) => [...stems].filter((s) => i.own.has(s)).length >= words.length))
    );
  });
}

/** The entries named in the part of the sentence up to the next semicolon or colon; where none is, any may be meant. */
function entriesOfDate(c: ClauseContext, date: { start: number }): LedgerEntry[] {
  if (c.entries.length === 0) return [];
  const part = partOfSentence(c, date);
  return part.length === c.sentence.text.length ? c.entries : entriesNamedIn(c.ledger, part);
}

/** The sentence between the semicolons around an offset of the clause. */
function partOfSentence(c: ClauseContext, date: { start: number }): string {
  const at = c.clause.start + date.start - c.sentence.start;
  const { text } = c.sentence;
  const to = text.indexOf(";", at);
  return text.slice(text.lastIndexOf(";", at) + 1, to < 0 ? undefined : to);
}

function mentions(entry: { items: { evidence: { text: string; kind: string } }[] }, year: number): boolean {
  return entry.items.some(
    (i) => i.evidence.kind !== "role" && i.evidence.kind !== "degree" && i.evidence.text.includes(String(year)),
  );
}

/** Roles whose whole title the clause names, where it names no employer. */
function titledIn(c: ClauseContext): LedgerEntry[] {
  const words = new Set(foldedWords(c.clause.text));
  return c.ledger.entries.filter((e) =>
    e.titles.some((title) => foldedWords(title).length > 0 && foldedWords(title).every((w) => words.has(w))),
  );
}

/** "graduated in 2016" ends something, "joined in 2016" starts it. */
function verbRole(folded: string): "start" | "end" | "point" {
  if (/\b(completed|graduated|finished|ended|left|abgeschlossen|beendet|absolviert)\b/.test(folded)) return "end";
  if (/\b(began|started|joined|begann|begonnen|angefangen)\b/.test(folded)) return "start";
  return "point";
}
