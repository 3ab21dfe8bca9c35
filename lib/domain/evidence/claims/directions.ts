import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

export const UP =
  /\b(increas\w*|grew|grow\w*|growth|rais(ed|ing|es?)|rose|ris(e|es|ing|en)|boost\w*|expand\w*|expansion|lift(ed|ing)?|gain(ed|s|ing)?|up by|climb\w*|higher|accelerat\w*|scal(ed|ing) up|gesteiger\w*|steiger\w*|erhoh\w*|gewachsen|wuchs|wachs\w*|ausgebaut|gestiegen|stieg\w*|zuwachs|anstieg|mehr umsatz|(?<=(?:%|percent|per cent|prozent) )(?:more|higher|mehr)|verlanger\w*|lengthen\w*|prolong\w*|(?<=\b(days?|hours?|weeks?|minutes?|months?) )more)\b/;
export const DOWN =
  /\b(reduc\w*|cut(s|ting)?|decreas\w*|lower(ed|ing|s)?|drop(ped|ping|s)?|shr(ank|unk|ink\w*)|sav(ed|es?|ing|ings)|minimi[sz]\w*|shorten\w*|fell|fall(s|en|ing)?|declin\w*|trimm\w*|slash\w*|down (by|from)|eliminat\w*|fewer|less|halv\w*|gesenkt|senk\w*|reduzier\w*|verringer\w*|gekurzt|kurz(te|ung|en)|verkurz\w*|gespart|spar\w*|eingespart|einspar\w*|gesunken|sank|sinken|halbier\w*|minimier\w*|ruckgang|weniger)\b/;

export type Direction = "up" | "down" | null;

/** The word of a direction nearest to a figure, with its place; null when none stands near. Folded text. */
export function directionNear(
  folded: string,
  start: number,
  end: number,
): { direction: "up" | "down"; start: number; end: number } | null {
  const lead = folded.slice(Math.max(0, start - 70), start);
  const from = start - lead.length + (Math.max(...[";", ":", "(", ". "].map((stop) => lead.lastIndexOf(stop))) + 1);
  const tail = folded.slice(end, end + 40);
  const stop = /[,;:.()]|\s(and|und|while|but)\s/.exec(tail)?.index ?? tail.length;
  const window = folded.slice(from, end + stop);
  let best: { direction: "up" | "down"; start: number; end: number; distance: number } | null = null;
  for (const [direction, re] of [
    ["up", UP],
    ["down", DOWN],
  ] as const) {
    for (const m of eachMatch(window, re)) {
      const at = from + m.index;
      const distance = at > end ? (at - end) * 1.5 : Math.abs(start - at);
      if (best === null || distance < best.distance) best = { direction, start: at, end: at + m[0].length, distance };
    }
  }
  return best;
}

/** What an item says about the direction of one of its figures. */
export function itemDirection(item: LedgerItem, quantity: FoundQuantity): Direction {
  const near = directionNear(item.folded, quantity.start, quantity.end);
  return near?.direction ?? null;
}
