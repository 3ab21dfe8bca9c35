import { findDates, unionMonths } from "@/lib/domain/evidence/claims/calendar";
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
import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import type { LedgerEntry, LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import { partOfSpan } from "@/lib/domain/evidence/claims/part-of-span";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

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

/** Words that speak of a whole working life, not of one employer. */
const CAREER =
  /\b(in the (trade|field|industry|profession|business)|my career|in der branche|im beruf|in diesem beruf)\b/;

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

/** The part of a clause between two commas or "and"s that holds an offset. */
function partAround(text: string, at: number): string {
  const before = /^.*(?:[,;]|\s(?:and|und))\s/su.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /[,;](?=\s)|\s(?:and|und)\s/u.exec(text.slice(at))?.index;
  return text.slice(before, after === undefined ? undefined : at + after);
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

const EXPERIENCE = /\b(years?|months?|decades?|jahr\w*|monat\w*|jahrzehnt\w*)\b/i;

/** Spans of time: said so in the evidence, or computed from the dates of roles. */
export const checkDurations: Check = (c) => {
  const out = [];
  for (const found of c.quantities) {
    const q = partOfSpan(c, found) ?? found;
    if (!["year", "month", "decade"].includes(q.unit) || (q === found && !EXPERIENCE.test(q.text))) continue;
    if (
      /\b(every|each|per|jedes|pro)\s*$/i.test(c.clause.text.slice(0, q.start)) ||
      /^\s*(ago|old)\b/i.test(c.clause.text.slice(q.end)) ||
      q.value === 0
    )
      continue;
    const months = q.value * (q.unit === "year" ? 12 : q.unit === "decade" ? 120 : 1);
    // "Before Parcelwise I spent two years at Studio Nord": the place named after the span is meant.
    const bound = entriesOfSpan(c, q).filter((e) => e.span !== null);
    const said = c.ledger.quantities.filter(
      ({ quantity: l, item }) =>
        sameSpan(q, l, months) &&
        (bound.length === 0 || bound.some((e) => e.items.includes(item)) || !item.evidence.entry),
    );
    if (said.length > 0) continue;
    const other = saidOtherwise(c, q);
    if (other) {
      out.push(
        unsupported(c, "duration", q.start, q.end, `Your evidence says ${other.span}, not ${q.text}.`, other.item),
      );
      continue;
    }
    const spans = bound.length > 0 ? monthsOf(bound) : c.ledger.careerMonths;
    const loose =
      bound.some((e) => e.span?.isYearOnly) || (bound.length === 0 && c.ledger.entries.some((e) => e.span?.isYearOnly));
    if (!isTimeOfChange(c, q) && spans.some((s) => fits(q, months, s, loose))) continue;
    const near = entryItem(bound[0]) ?? undefined;
    out.push(
      unsupported(
        c,
        "duration",
        q.start,
        q.end,
        bound.length > 0
          ? `Your dates at ${bound[0]?.names[0] ?? "this place"} do not add up to ${q.text}.`
          : `The dates of your roles do not add up to ${q.text}.`,
        near,
      ),
    );
  }
  return out;
};

/**
 * The entries a span of time is about: those named in its own part of the clause, then those named after it ("two years
 * at Studio Nord"), then those whose title or name the span speaks of ("a one-year clerkship"), then those of the sentence.
 */
function entriesOfSpan(c: ClauseContext, q: FoundQuantity): LedgerEntry[] {
  const here = partAround(c.clause.text, q.start);
  const named = entriesNamedIn(c.ledger, here);
  if (CAREER.test(fold(here)) && named.length === 0) return [];
  // "I have taught for twelve years, the last ten of them at …": what is named after a comma is not about the twelve.
  const next = /^[^,;]*[,;](?=[^.;]*\b(of (them|which|those|these)|davon)\b)/su.exec(c.clause.text.slice(q.end));
  if (next && named.length === 0) return [];
  const after = entriesNamedIn(c.ledger, c.clause.text.slice(q.end));
  if (after.length > 0) return after;
  const kind = /^[^,.;]{0,60}/u.exec(c.clause.text.slice(q.end))?.[0] ?? "";
  const words = foldedWords(kind).filter((w) => w.length >= 5);
  const meant =
    c.entries.length === 0 && /^-|^\s+(as|als)\s/.test(c.clause.text.slice(q.end - (/-\p{L}+$/u.test(q.text) ? 5 : 0)))
      ? c.ledger.entries.filter((e) =>
          e.titles
            .flatMap(foldedWords)
            .some(
              (t) => t.length >= 5 && words.some((w) => w.startsWith(t.slice(0, 5)) || t.startsWith(w.slice(0, 5))),
            ),
        )
      : [];
  return meant.length > 0 && meant.length < 3 ? meant : c.entries;
}

/** "up 13 points in three years": the time that a change took, where the evidence of this change names one. */
function isTimeOfChange(c: ClauseContext, q: FoundQuantity): boolean {
  if (
    !/\b(in|within|over|after|innerhalb von|binnen|nach)\s+(just |only |about )?$/i.test(
      c.clause.text.slice(0, q.start),
    )
  )
    return false;
  return c.ledger.items.some(
    (item) =>
      item.quantities.some((l) => ["year", "month"].includes(l.unit)) &&
      item.quantities.some(
        (l) =>
          l.unit !== "year" && l.unit !== "month" && c.quantities.some((x) => x.value === l.value && x.unit === l.unit),
      ),
  );
}

/** A bullet that the part of the clause repeats and that names a span of its own: "for two months". */
function saidOtherwise(c: ClauseContext, q: FoundQuantity): { item: LedgerItem; span: string } | null {
  const stems = contentStems(partAround(c.clause.text, q.start));
  const all = contentStems(c.sentence.text);
  for (const item of c.ledger.items) {
    if (item.evidence.kind !== "bullet") continue;
    if ([...stems].filter((s) => item.own.has(s)).length < 2 && [...all].filter((s) => item.own.has(s)).length < 3)
      continue;
    const span = item.quantities.find((l) => ["year", "month"].includes(l.unit));
    if (span && item.quantities.every((l) => ["year", "month"].includes(l.unit))) return { item, span: span.text };
  }
  return null;
}

/** Spans of entries alone, and of all that were named together. */
function monthsOf(entries: LedgerEntry[]): number[] {
  const spans = entries.flatMap((e) => (e.span ? [e.span] : []));
  return [...spans.map((s) => s.to - s.from), ...(spans.length > 1 ? [unionMonths(spans)] : [])];
}

function sameSpan(q: FoundQuantity, ledger: FoundQuantity, months: number): boolean {
  const other =
    ledger.value *
    (ledger.unit === "year" ? 12 : ledger.unit === "decade" ? 120 : ledger.unit === "month" ? 1 : Number.NaN);
  if (other === months) return true;
  return q.about === "over" && ledger.about !== "under" && other >= months && other <= months * 1.25;
}

/** A whole number of years may be rounded either way, "over" must be reached, "almost" may be short by a few months. */
function fits(q: FoundQuantity, months: number, span: number, isYearOnly: boolean): boolean {
  const slack = isYearOnly ? 12 : 1;
  if (q.unit === "month") return Math.abs(span - months) <= (q.about === "near" ? 3 : isYearOnly ? 12 : 2);
  if (q.about === "over") return span + slack >= months && span < months + 24;
  if (q.about === "near") return Math.abs(span - months) <= Math.max(9, months * 0.12);
  if (q.about === "under") return span <= months + slack && span > months - 24;
  return span > months - 7 - (isYearOnly ? 6 : 0) && span < months + 12 + (isYearOnly ? 6 : 1);
}
