import { close, fitsWords, sameNoun } from "@/lib/domain/evidence/claims/amounts";
import { type ClauseContext, contentStems, overlap } from "@/lib/domain/evidence/claims/check-context";
import { directionNear } from "@/lib/domain/evidence/claims/directions";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

/** Two figures of one evidence between which something changed: "from 40 to 6 minutes". */
type Change = { from: FoundQuantity; to: FoundQuantity };
const CHANGES = new WeakMap<LedgerItem, Change[]>();

function changesOf(item: LedgerItem): Change[] {
  const known = CHANGES.get(item);
  if (known) return known;
  const out: Change[] = [];
  item.quantities.forEach((to, i) => {
    for (const from of item.quantities.slice(Math.max(0, i - 2), i)) {
      const between = item.folded.slice(from.end, to.start);
      if (from.value > 0 && /(\b(to|auf)\b|→)[^.;]{0,16}$/.test(between) && between.length < 40) out.push({ from, to });
    }
  });
  CHANGES.set(item, out);
  return out;
}

/** What follows from a change that the evidence names: "by four days", "by 40 %", "tripled", "13 points more". */
export function followsFromChange(c: ClauseContext, q: FoundQuantity): boolean {
  const stems = contentStems(c.clause.text);
  return c.ledger.items.some((item) =>
    changesOf(item).some(({ from, to }) => {
      const named = c.quantities.filter((x) => x !== q && (x.value === from.value || x.value === to.value)).length;
      if (overlap(stems, item) === 0 && named === 0) return false;
      const direction = directionNear(c.folded, q.start, q.end)?.direction;
      if (direction && direction !== (to.value > from.value ? "up" : "down")) return false;
      const difference = Math.abs(from.value - to.value);
      const share = (100 * difference) / from.value;
      const isShare = from.unit === "%" || to.unit === "%";
      if (q.unit === "%" && !isShare) return Math.abs(share - q.value) <= 1 || fitsWords(q, share);
      if (q.unit === "x") {
        const factor = Math.max(from.value, to.value) / Math.max(1e-9, Math.min(from.value, to.value));
        return Math.abs(factor - q.value) <= q.value * 0.08;
      }
      // "in 7 minutes instead of 24" names an end, not the way between.
      if (/\b(in|to|at|from|now|takes?|took|only|auf|von|nur|noch)\s+$/.test(c.folded.slice(0, q.start))) return false;
      const isRound = close(difference, q.value) || (q.about !== "exact" && fitsWords(q, difference));
      if (!isRound) return false;
      if (isShare) return q.unit === "pp" || q.unit === "%" || /^(points?|punkte?n?)$/.test(q.noun);
      if (q.unit !== "") return q.unit === to.unit || q.unit === from.unit;
      return q.noun === "" || (to.noun !== "" && to.unit === "" && sameNoun(q.noun, to.noun));
    }),
  );
}
