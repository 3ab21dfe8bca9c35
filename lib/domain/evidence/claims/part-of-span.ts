import type { ClauseContext } from "@/lib/domain/evidence/claims/check-context";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

/**
 * "more than eleven years, seven of them in …", "gut sieben davon": a number that counts years which were named before.
 * Null when it counts something else.
 */
export function partOfSpan(c: ClauseContext, q: FoundQuantity): FoundQuantity | null {
  if (q.unit !== "" || !/^\s*(of (them|those|these|which)|davon|hiervon)\b/i.test(c.clause.text.slice(q.end)))
    return null;
  const before = c.clause.text.slice(0, q.start);
  const whole = c.text.slice(Math.max(0, c.clause.start - 160), c.clause.start) + before;
  const last = [...whole.matchAll(/\b(years?|months?|decades?|jahr\p{L}*|monat\p{L}*)\b/giu)].at(-1);
  if (!last) return null;
  const counted = c.quantities.filter((x) => x.end <= q.start && x.unit !== "year" && x.unit !== "month").at(-1);
  if (counted && counted.start + (whole.length - before.length) > last.index) return null;
  return { ...q, unit: /^m/i.test(last[0]) ? "month" : "year", text: `${q.text} of them` };
}
