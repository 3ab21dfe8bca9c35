import { NOUN_GROUPS, sameAmount, sameNoun } from "@/lib/domain/evidence/claims/amounts";
import { findDates } from "@/lib/domain/evidence/claims/calendar";
import { followsFromChange } from "@/lib/domain/evidence/claims/changes";
import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { isDerivedCount, isTeamWithOthers } from "@/lib/domain/evidence/claims/derived-counts";
import { DOWN, directionNear, itemDirection, UP } from "@/lib/domain/evidence/claims/directions";
import { fold, levelSpaces, stem } from "@/lib/domain/evidence/claims/fold";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import { partOfSpan } from "@/lib/domain/evidence/claims/part-of-span";
import { type FoundQuantity, findQuantities } from "@/lib/domain/evidence/claims/quantities";

const META =
  /^(reason|thing|aspect|way|example|quality|qualitie|strength|word|side|sentence|minute|idea|question|grund|grunde|ding|seite|beispiel|hand|world|kind|time|mal)(s|en|n|e)?$/;
/** With a small number these count what the writer is about to say. */
const LOOSE =
  /^(number|figure|fact|principle|value|habit|lesson|passion|goal|interest|topic|chapter|perspective|area|point|part|step|direction|front|occasion|trait|aspekt|punkt|zahl|bereich|schritt)/;
/** Verbs that say a direction by themselves, without a figure. */
const PLAIN_DIRECTION =
  /^(increas|rais|boost|reduc|cut|decreas|lower|gesteiger|steiger|erhoh|gesenkt|senk|reduzier|verringer)/;

/** Counts, shares and amounts: the value, its unit and its direction must stand in one piece of evidence. */
export const checkNumbers: Check = (c) => {
  const out = [];
  const dates = findDates(c.clause.text);
  for (const q of c.quantities) {
    if (dates.some((d) => d.start < q.end && q.start < d.end)) continue;
    if (["year", "month", "decade"].includes(q.unit) || isPartOfSpan(c, q) || isNoClaim(c, q)) continue;
    if (q.value === 1 && q.isWord) continue;
    const pool =
      c.entries.length > 0
        ? c.ledger.quantities.filter(
            ({ item }) => c.entries.some((e) => e.items.includes(item)) || !item.evidence.entry?.startsWith("/work"),
          )
        : c.ledger.quantities;
    const equal = pool.filter(({ quantity, item }) => sameAmount(q, quantity) && isAbout(c, q, quantity, item));
    const candidates = equal.length > 0 && isContradicted(c, q, equal, pool) ? [] : equal;
    if (candidates.length === 0) {
      if (q.unit === "" && (isDerivedCount(c, q) || isWordOfEvidence(c, q) || isTeamWithOthers(c, q))) continue;
      if (followsFromChange(c, q) || isSameFigure(c, q) || isLowerEnd(c, q)) continue;
      if (pool !== c.ledger.quantities && c.ledger.quantities.some(({ quantity }) => sameAmount(q, quantity))) {
        const other = c.ledger.quantities.find(({ quantity }) => sameAmount(q, quantity));
        out.push(
          unsupported(
            c,
            "number",
            q.start,
            q.end,
            `Your evidence names ${q.text} elsewhere, not for ${c.entries[0]?.names[0] ?? "this place"}.`,
            other?.item ?? null,
          ),
        );
        continue;
      }
      const valueOnly = c.ledger.quantities.find(({ quantity }) => quantity.value === q.value);
      out.push(
        unsupported(
          c,
          "number",
          q.start,
          q.end,
          valueOnly ? `Your evidence says ${valueOnly.quantity.text}, not ${q.text}.` : `No evidence names ${q.text}.`,
          valueOnly?.item ?? closestNumber(c, q),
        ),
      );
      continue;
    }
    const direction = directionNear(c.folded, q.start, q.end);
    if (direction === null) continue;
    const against = candidates.filter(({ quantity, item }) => {
      const theirs = itemDirection(item, quantity);
      return theirs !== null && theirs !== direction.direction;
    });
    if (against.length === candidates.length && !followsFromChange(c, q)) {
      out.push(
        unsupported(
          c,
          "number",
          direction.start,
          Math.max(q.end, direction.end),
          `Your evidence says the opposite direction for ${q.text}.`,
          against[0]?.item ?? null,
        ),
      );
    }
  }
  return [...out, ...plainDirections(c)];
};

/** "increased churn" against "reduced churn", with no number to hold on to. */
function plainDirections(c: ClauseContext) {
  const found = directionNear(c.folded, 0, c.folded.length);
  if (
    found === null ||
    !PLAIN_DIRECTION.test(c.folded.slice(found.start, found.end)) ||
    c.quantities.some((q) => q.unit === "%" || q.unit === "x")
  )
    return [];
  const object = contentStems(
    c.clause.text.slice(found.end, found.end + 60).split(/[,.;]| by | from | to | um | von /)[0] ?? "",
  );
  if (object.size === 0 || (UP.test(c.folded) && DOWN.test(c.folded))) return [];
  const about = c.ledger.items.filter(
    (i) => i.evidence.kind !== "skill" && overlap(object, i) >= Math.min(2, object.size),
  );
  const opposite = found.direction === "up" ? DOWN : UP;
  const same = found.direction === "up" ? UP : DOWN;
  const against = about.filter((i) => opposite.test(i.folded) && !same.test(i.folded));
  if (against.length === 0 || about.some((i) => same.test(i.folded))) return [];
  return [unsupported(c, "number", found.start, found.end, "Your evidence says the opposite direction.", against[0])];
}

function isNoClaim(c: ClauseContext, q: FoundQuantity): boolean {
  const after = fold(c.clause.text.slice(q.end, q.end + 24)).trim();
  const before = c.clause.text.slice(Math.max(0, q.start - 14), q.start);
  // "nachts um drei", "at five in the morning".
  if (q.unit === "" && q.value <= 24 && /\b(um|gegen|at)\s+$/.test(before) && isClock(c, q, after)) return true;
  if (/^(st|nd|rd|th)\s+percentile/.test(after) || /^(st|nd|rd|th) percentile/.test(q.text + after)) {
    const rank = String(q.value);
    return c.ledger.words.has(`p${rank}`) || c.ledger.words.has(`${rank}th`);
  }
  if (isInPosting(c, q)) return true;
  if (q.isWord && q.unit === "" && q.value <= 3 && LOOSE.test(q.noun)) return true;
  if (q.isWord && q.unit === "" && META.test(q.noun !== "" ? q.noun : after)) return true;
  if (/^(-|\s)?(week|day|hour|minute)s?(')?\s+(notice|trial|call|conversation|interview)/.test(after)) return true;
  return (
    /[@/]$/.test(before) ||
    (/\+\s?$/.test(before) && /^\d/.test(q.text)) ||
    /(tel\.?|phone|telefon|mobil)[: ]*$/i.test(before)
  );
}

function isClock(c: ClauseContext, q: FoundQuantity, after: string): boolean {
  if (c.language === "de") return q.isWord && !/^\p{Lu}/u.test(c.clause.text.slice(q.end).trim());
  return /^(o'clock|a\.?m|p\.?m|in the (morning|afternoon|evening|night)|at night)/.test(after);
}

/** A figure of the posting in a clause of a letter that begins its sentence and names nobody: "A sixty-seat room: …". */
function isInPosting(c: ClauseContext, q: FoundQuantity): boolean {
  if (!c.isLetter || c.allowed.postingText === undefined || c.clause.start !== c.sentence.start) return false;
  const lead = c.clause.text.split(/[:;]/)[0] ?? "";
  if (q.end > lead.length || /\b(I|I've|my|me|we|our|ich|mein\p{L}*|mir|mich|wir|unser\p{L}*)\b/iu.test(lead))
    return false;
  const posting = postingQuantities(c.allowed.postingText);
  return posting.some((l) => l.value === q.value && l.unit === q.unit && (q.noun === "" || sameNoun(q.noun, l.noun)));
}
const POSTINGS = new Map<string, FoundQuantity[]>();
/** Figures of a posting, read once while it is the one written to. */
function postingQuantities(text: string): FoundQuantity[] {
  const known = POSTINGS.get(text);
  if (known) return known;
  const found = findQuantities(levelSpaces(text));
  POSTINGS.clear();
  POSTINGS.set(text, found);
  return found;
}

/** "eight years, seven of them in …": a part of a span of time, which the durations look at. */
function isPartOfSpan(c: ClauseContext, q: FoundQuantity): boolean {
  return partOfSpan(c, q) !== null;
}

/** The lower end of "two or three" where the evidence says "up to three". */
function isLowerEnd(c: ClauseContext, q: FoundQuantity): boolean {
  const next = c.quantities.find((x) => x.start > q.end && x.start - q.end < 12);
  if (!next || next.value <= q.value || !/^\s*(or|to|oder|bis|-|–)\s*$/.test(c.clause.text.slice(q.end, next.start)))
    return false;
  return c.ledger.quantities.some(
    ({ quantity }) => quantity.value === next.value && quantity.about === "under" && sameNoun(next.noun, quantity.noun),
  );
}

/** A bare figure that stands in one evidence with another figure of the clause: "took 11 minutes where it took 38". */
function isSameFigure(c: ClauseContext, q: FoundQuantity): boolean {
  if (q.unit !== "" || q.noun !== "") return false;
  return c.ledger.items.some(
    (item) =>
      item.quantities.some((l) => l.value === q.value) &&
      c.quantities.some(
        (x) => x !== q && item.quantities.some((l) => l.value === x.value && (l.unit === x.unit || x.unit === "")),
      ),
  );
}

/**
 * True when the equal figures count something else, and the evidence that counts this very noun or unit names another
 * figure and is at least as close in words: "three working days" where it says seven days, and three companies.
 */
function isContradicted(
  c: ClauseContext,
  q: FoundQuantity,
  equal: { quantity: FoundQuantity; item: LedgerItem }[],
  pool: { quantity: FoundQuantity; item: LedgerItem }[],
): boolean {
  if (q.unit !== "" || q.noun === "") return false;
  const own = stem(q.noun);
  if (equal.some(({ quantity, item }) => quantity.noun === "" || stem(quantity.noun) === own || item.stems.has(own)))
    return false;
  const stems = contentStems(c.clause.text);
  const best = Math.max(...equal.map(({ item }) => overlap(stems, item)));
  return pool.some(({ quantity, item }) => stem(quantity.noun) === own && overlap(stems, item) >= best);
}

/** A bare count with another noun is the same count only where the clause shares a word with the evidence. */
function isAbout(c: ClauseContext, q: FoundQuantity, l: FoundQuantity, item: LedgerItem): boolean {
  if (q.unit !== "" || q.noun === "" || stem(q.noun) === stem(l.noun)) return true;
  if (l.noun === "" && item.evidence.kind !== "bullet") return true;
  if (NOUN_GROUPS.some((re) => re.test(q.noun) && re.test(l.noun))) return true;
  return [...contentStems(c.clause.text)].some((s) => item.own.has(s));
}

/** "ISO 27001", "Python 3": the number as a word next to the same neighbour. */
function isWordOfEvidence(c: ClauseContext, q: FoundQuantity): boolean {
  const before = /([\p{L}][\p{L}\p{N}+#.-]*)\s?$/u.exec(c.clause.text.slice(0, q.start))?.[1];
  const number = fold(q.text.trim());
  return (
    before !== undefined &&
    /^\p{Lu}/u.test(before) &&
    c.ledger.items.some((i) => i.words.has(number) && i.words.has(fold(before)))
  );
}

function closestNumber(c: ClauseContext, q: FoundQuantity): LedgerItem | null {
  const stems = contentStems(c.clause.text);
  let best: LedgerItem | null = null;
  let bestScore = -1;
  for (const { quantity, item } of c.ledger.quantities) {
    const score = overlap(stems, item) + (quantity.unit === q.unit ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  return best;
}
