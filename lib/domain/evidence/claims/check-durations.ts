import { unionMonths } from "@/lib/domain/evidence/claims/calendar";
import {
  type Check,
  type ClauseContext,
  contentStems,
  entriesNamedIn,
  entryItem,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { CAREER, partAround } from "@/lib/domain/evidence/claims/clause-part";
import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import type { LedgerEntry, LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import { partOfSpan } from "@/lib/domain/evidence/claims/part-of-span";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

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
