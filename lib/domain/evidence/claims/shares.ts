import { fold } from "@/lib/domain/evidence/claims/fold";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

/** How the words around a share bend it: "nearly a third", "more than half". A share in words is always rounded. */
const OVER =
  /(over|more than|better than|at least|above|well over|a good|mehr als|über|gut|mindestens)\s+(a |an |one |ein\w* |die )?$/i;
const UNDER = /(less than|under|up to|weniger als|unter|bis zu)\s+(a |an |one |ein\w* |die )?$/i;

const PARTS: Record<string, number> = {
  half: 50,
  halfte: 50,
  third: 100 / 3,
  drittel: 100 / 3,
  quarter: 25,
  viertel: 25,
  fifth: 20,
  funftel: 20,
  sixth: 100 / 6,
  sechstel: 100 / 6,
  eighth: 12.5,
  achtel: 12.5,
  tenth: 10,
  zehntel: 10,
};
const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, zwei: 2, drei: 3, vier: 4 };
const ENGLISH =
  /(?<!\band )\b(?:(a|an|one|two|three|four)[ -])(half|third|quarter|fifth|sixth|eighth|tenth)s?\b(?=\s+(of|off|in|to|fewer|less|more|faster|lower|higher|shorter|when|after|since|by|from|while|thanks|through|within|over|as|and|because|with|compared|on)\b|\s*[,.;:)(!]|\s*$)/giu;
/** "by half", "in half", "more than half of": the bare word is a share only in such a frame. */
const HALF = /\b(?:by|in|than|nearly|almost|about|roughly|over)\s+(half)\b(?!\s+(a|an|day|year|hour|price|way))/giu;
const GERMAN =
  /(?<![\p{L}])(?:(ein|einen|einem|eines|zwei|drei|vier)\s+)(Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel)n?(?![\p{L}])|(?<![\p{L}])(?:die|der|zur)\s+(Hälfte)(?![\p{L}])/giu;
const FACTORS =
  /\b(halved|halving|halve|halbiert\w*|doubled|doubling|double|verdoppel\w*|tripled|tripling|triple|trebled|verdreifach\w*|quadrupled|quadrupling|quadruple|vervierfach\w*)\b|\bhalf(?=\s+(the|our|of|its|their|my)\b)/giu;

/** Shares and multiples written as words: "a third" is 33 %, "halved" 50 %, "tripled" threefold. */
export function findShares(text: string): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  const push = (start: number, end: number, value: number, unit: string) => {
    if (out.some((q) => q.start < end && start < q.end)) return;
    const before = text.slice(Math.max(0, start - 20), start);
    const about = OVER.test(before) ? "over" : UNDER.test(before) ? "under" : "near";
    out.push({ value, unit, noun: "", start, end, text: text.slice(start, end), about, isWord: true, per: null });
  };
  for (const m of text.matchAll(ENGLISH)) {
    const part = (m[2] ?? "").toLowerCase();
    // "twelve a quarter", "in a quarter" is a span of time.
    if (part === "quarter" && !/^(of|off|to|fewer|less|more)$/.test(m[3] ?? "") && !isShare(text, m.index)) continue;
    if (/^(third|fifth|sixth|eighth|tenth)$/.test(part) && m[1] === "an") continue;
    push(m.index, m.index + m[0].length, (COUNTS[(m[1] ?? "").toLowerCase()] ?? 1) * (PARTS[part] ?? 0), "%");
  }
  for (const m of text.matchAll(HALF)) {
    const at = m.index + m[0].length - 4;
    push(at, at + 4, 50, "%");
  }
  for (const m of text.matchAll(GERMAN)) {
    const part = fold(m[2] ?? m[3] ?? "");
    push(m.index, m.index + m[0].length, (COUNTS[fold(m[1] ?? "")] ?? 1) * (PARTS[part] ?? 0), "%");
  }
  for (const m of text.matchAll(FACTORS)) {
    const word = fold(m[0]);
    if (word === "double" && !/^\s+(the|our|its|their|my)\b/.test(text.slice(m.index + 6))) continue;
    const factor = /^hal/.test(word)
      ? 0
      : /^(tri|treb|verdreif)/.test(word)
        ? 3
        : /^(quadr|vervierf)/.test(word)
          ? 4
          : 2;
    push(m.index, m.index + m[0].length, factor === 0 ? 50 : factor, factor === 0 ? "%" : "x");
  }
  return out;
}

function isShare(text: string, start: number): boolean {
  return /\b(by|nearly|over|about|almost|roughly|than|up|down|cut|off|some)\s+$/i.test(text.slice(0, start));
}
