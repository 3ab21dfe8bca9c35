import { approximation } from "@/lib/domain/evidence/claims/approximation";
import { fold } from "@/lib/domain/evidence/claims/fold";
import { numberOf } from "@/lib/domain/evidence/claims/number-words";
import { rateAfter } from "@/lib/domain/evidence/claims/rate";
import { findShares } from "@/lib/domain/evidence/claims/shares";

/** A number in a text with what it counts. Offsets are UTF-16 indexes into the text given. */
export type FoundQuantity = {
  value: number;
  /** "%", "x", a currency code, a time unit in the singular ("year"), or "" for a bare count. */
  unit: string;
  /** The folded word after a bare count: "engineers" in "12 engineers". */
  noun: string;
  start: number;
  end: number;
  text: string;
  /** How exact the words are: "over 30", "about 30", "up to 30". */
  about: "exact" | "over" | "near" | "under";
  isWord: boolean;
  /** The span of a rate: "day" in "2 million requests a day". */
  per: string | null;
};

const CURRENCIES: [RegExp, string][] = [
  [/^(us\$|\$|usd|dollars?)$/i, "USD"],
  [/^(€|eur|euros?)$/i, "EUR"],
  [/^(£|gbp|pounds?|pfund)$/i, "GBP"],
  [/^(chf|sfr\.?|franken|francs?)$/i, "CHF"],
  [/^(¥|jpy|yen)$/i, "JPY"],
  [/^(₹|inr|rupees?)$/i, "INR"],
  [/^(cad|aud|sek|nok|dkk|pln|czk)$/i, ""],
];
const TIMES: [RegExp, string][] = [
  [/^(ms|milliseconds?|millisekunden?)$/i, "ms"],
  [/^(s|secs?|seconds?|sekunden?)$/i, "second"],
  [/^(mins?|minutes?|minuten?)$/i, "minute"],
  [/^(h|hrs?|hours?|stunden?|std)$/i, "hour"],
  [/^(days?|tage?n?)$/i, "day"],
  [/^(weeks?|wochen?)$/i, "week"],
  [/^(months?|monate?n?|mos?)$/i, "month"],
  [/^(quarters?|quartale?n?)$/i, "quarter"],
  [/^(years?|yrs?|jahre?n?|jahrige[nrs]?|jährige[nrs]?)$/i, "year"],
  [/^(decades?|jahrzehnte?n?)$/i, "decade"],
];
const SCALES: [RegExp, number][] = [
  [/^(k|thousand|tsd\.?|tausend)$/i, 1e3],
  [/^(m|mm|mn|mio\.?|million(s|en)?|mill\.?)$/i, 1e6],
  [/^(b|bn|billions?|mrd\.?|milliarden?)$/i, 1e9],
  [/^(hundred|hundert)$/i, 100],
  [/^(dozens?|dutzend)$/i, 12],
];
const NUMERIC =
  /(?<![\p{L}\p{N}_.#/@-]|\p{L}[-+])([$€£¥₹])?\s?(\d{1,3}(?:[.,'\s](?:\d{3})(?!\d))+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?:(?=[\s%+–-]|$|[^\p{L}\p{N}])|(?=(?:k|m|mm|bn|b|x|ms|s|h|st|nd|rd|th|mio|mrd|yrs?|%)(?![\p{L}\p{N}])))/giu;
const WORDED = /(?<![\p{L}\p{N}-])\p{L}+/gu;

/** Every count, share, amount and span of time in a text, in order. Calendar years and parts of names are left out. */
export function findQuantities(original: string): FoundQuantity[] {
  // A minus before a figure is its sign, no part of a name; "2:1" is a grade or a score.
  const text = original.replace(/(?<=^|[\s(])[-−](?=\d)/g, " ");
  const out: FoundQuantity[] = findShares(text);
  for (const m of text.matchAll(
    /\b(half|quarter) (?:of )?an?\s+(?=million|billion|dozen|thousand)|\ba quarter (?:of a )?(?=million|billion)|\beine (halbe|viertel) ?(?=million|milliarde)/giu,
  )) {
    const part = /quarter|viertel/i.test(m[0]) ? 0.25 : 0.5;
    out.push(finish(text, m.index, m.index + m[0].trimEnd().length, part, "", false));
  }
  for (const m of text.matchAll(NUMERIC)) {
    const digits = m[2];
    if (digits === undefined) continue;
    const value = parseNumber(digits);
    if (value === null) continue;
    const symbol = m[1];
    const found = finish(text, m.index, m.index + m[0].length, value, symbol ?? "", false);
    if (isCalendarYear(digits, found) || isTimeOfDay(text, found)) continue;
    if (out.some((q) => q.start < found.end && found.start < q.end)) continue;
    out.push(found);
  }
  for (const m of text.matchAll(
    /\b(?:a|an|one|ein|eine[mrn]?)\s+(?=(?:decades?|jahrzehnt\w*|million|billion|millionen?|milliarden?)\b(?!\s+(?:ago|old)))/giu,
  ))
    out.push(finish(text, m.index, m.index + m[0].trimEnd().length, 1, "", false));
  for (const { word, index } of numberWordsIn(text)) {
    const value = numberOf(spelled(word));
    if (value === undefined) continue;
    const found = finish(text, index, index + word.length, value, "", true);
    if (out.some((q) => q.start < found.end && found.start < q.end)) continue;
    out.push(found);
  }
  return inheritUnits(
    text,
    out.sort((a, b) => a.start - b.start),
  );
}

/** Words of a text that are numbers: alone, in two parts ("twenty-five") or at the front of one ("zweijährig", "five-year"). */
function numberWordsIn(text: string): { word: string; index: number }[] {
  const out: { word: string; index: number }[] = [];
  for (const m of text.matchAll(WORDED)) {
    const word = m[0];
    const next = /^[- ]\p{Ll}+/u.exec(text.slice(m.index + word.length, m.index + word.length + 12))?.[0] ?? "";
    const stem =
      /^(\p{L}+?)(?:jährig|jaehrig|köpfig|koepfig|tägig|wöchig|monatig|stufig|stellig|schicht|fach|mal)\p{L}*$/iu.exec(
        word,
      )?.[1];
    if (next !== "" && numberOf(spelled(word + next)) !== undefined) out.push({ word: word + next, index: m.index });
    else if (
      numberOf(spelled(word)) !== undefined &&
      !(
        next.startsWith("-") &&
        !/^-(year|month|week|day|person|member|fold|strong|bed|seat|plus|odd|strong|hour|minute|page|part|way|figure)/.test(
          text.slice(m.index + word.length),
        )
      )
    )
      out.push({ word, index: m.index });
    else if (stem && numberOf(spelled(stem)) !== undefined) out.push({ word: stem, index: m.index });
  }
  return out;
}

function spelled(word: string): string {
  return fold(word).replace("fuenf", "funf").replace("zwoelf", "zwolf");
}

/** "from 1.8 to 2.4 million euros": the first number has the scale and unit of the second. */
function inheritUnits(text: string, found: FoundQuantity[]): FoundQuantity[] {
  return found.map((q, i) => {
    const next = found[i + 1];
    const last = found[i - 1];
    // "11 minutes rather than 38", "by 27 minutes to 11": the second number has the unit of the first.
    if (
      last &&
      !["year", "month", "decade", "x"].includes(last.unit) &&
      !(next && /^\s*(to|auf|bis)\s/.test(text.slice(q.end, next.start))) &&
      q.unit === "" &&
      q.noun === "" &&
      /^\s*(?:,?\s*|(?:[\p{L}-]+\s+){1,3})(rather than|instead of|not|to|down to|up to|(down |up )?from|compared (to|with)|versus|vs\.?|against|statt|anstatt|auf|von)\s*[$€£]?$/iu.test(
        text.slice(last.end, q.start),
      )
    )
      return { ...q, unit: last.unit, noun: last.noun || nounAfter(text.slice(last.end)) };
    if (
      !next ||
      q.unit !== "" ||
      q.noun !== "" ||
      !/^\s*(to|auf|bis|or|oder|and|und|of|-|–|→)\s*(over |under |less than |just )?[$€£]?$/.test(
        text.slice(q.end, next.start + (/^[$€£]/.test(next.text) ? 1 : 0)),
      )
    )
      return q;
    if (/^\s*(of|and|und)\s/.test(text.slice(q.end, next.start)) && next.unit !== "") return q;
    const digits = parseNumber(/\d[\d.,']*/.exec(next.text)?.[0]?.replace(/[.,]$/, "") ?? "");
    const own = parseNumber(/\d[\d.,']*/.exec(q.text)?.[0]?.replace(/[.,]$/, "") ?? "");
    const scale = digits && (own === null || own === q.value) ? next.value / digits : 1;
    return {
      ...q,
      value: q.value * (Number.isFinite(scale) && scale >= 1 ? scale : 1),
      unit: next.unit,
      noun: next.noun,
    };
  });
}

/** "1.200,50", "1,200.50", "1 200", "2.5" as a number; null when it is not one. */
export function parseNumber(digits: string): number | null {
  let plain = digits.replace(/[\s']/g, "");
  const dot = plain.lastIndexOf(".");
  const comma = plain.lastIndexOf(",");
  if (dot >= 0 && comma >= 0)
    plain = dot > comma ? plain.replace(/,/g, "") : plain.replace(/\./g, "").replace(",", ".");
  else if (/^\d{1,3}([.,]\d{3})+$/.test(plain) && !/^0/.test(plain)) plain = plain.replace(/[.,]/g, "");
  else plain = plain.replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function finish(
  text: string,
  start: number,
  numberEnd: number,
  base: number,
  symbol: string,
  isWord: boolean,
): FoundQuantity {
  let value = base;
  let end = numberEnd;
  const half = /^\s+and a half\b/i.exec(text.slice(end));
  if (half) {
    value += 0.5;
    end += half[0].length;
  }
  let unit = symbol === "" ? "" : (CURRENCIES.find(([re]) => re.test(symbol))?.[1] ?? "");
  const before = text.slice(Math.max(0, start - 5), start);
  const ahead = /(?:^|[^\p{L}])(USD|EUR|GBP|CHF|US\$|CAD|AUD)\s?$/u.exec(before);
  if (ahead?.[1]) unit = CURRENCIES.find(([re]) => re.test(ahead[1] ?? ""))?.[1] || ahead[1];
  const next = () =>
    /^(\s?-?|\s?\+\s?)(%|percent(age)?|per cent|prozent\w*|x\b|-?fold|fach\w*|mal\b|\+|[€£$]|\p{L}+\.?\$?)/iu.exec(
      text.slice(end),
    );
  for (let guard = 0; guard < 3; guard += 1) {
    const m = next();
    if (!m?.[2]) break;
    const word = m[2];
    const bare = word.replace(/\.$/, "");
    if (/^(%|percent|per cent|prozent)/i.test(word)) {
      unit = "%";
      end += m[0].length;
      if (/^\s*(points?|punkte?n?)/i.test(text.slice(end))) unit = "pp";
      break;
    }
    if (unit === "" && /^(pp|ppts?|pct)$/i.test(bare)) {
      unit = /^pct$/i.test(bare) ? "%" : "pp";
      end += m[0].length;
      break;
    }
    if (/^(\+|plus)$/i.test(word)) {
      end += m[0].length;
      continue;
    }
    if (/^(x|-?fold|fach\w*|mal)$/i.test(word) && (/^(x|-?fold)$/i.test(word) || isWord || /fach|mal/i.test(word))) {
      unit = "x";
      end += m[0].length;
      break;
    }
    const scale = SCALES.find(([re]) => re.test(word) || re.test(bare));
    const isWhole = !/^[\p{L}\p{N}]/u.test(text.slice(end + m[0].length));
    if (
      scale &&
      isWhole &&
      !(isWord && /^(k|m|b|mm)$/i.test(word)) &&
      !(/\s/.test(m[1] ?? "") && /^(m|b)$/.test(word))
    ) {
      value *= scale[1];
      end += m[0].length - (word.endsWith(".") && !/^(mio|mrd|tsd)\.$/i.test(word) ? 1 : 0);
      continue;
    }
    const currency = CURRENCIES.find(([re]) => re.test(bare) || re.test(word));
    if (currency) {
      unit = currency[1] || bare.toUpperCase();
      end += m[0].length - (word.endsWith(".") ? 1 : 0);
      break;
    }
    const time = unit === "" ? TIMES.find(([re]) => re.test(bare)) : undefined;
    if (time && !(isWord && /^(s|h|ms)$/.test(bare))) {
      unit = time[1];
      end += m[0].length - (word.endsWith(".") ? 1 : 0);
    }
    break;
  }
  const noun = unit === "" || unit === "x" ? nounAfter(text.slice(end)) : "";
  return {
    value,
    unit,
    noun,
    start: symbol ? start : start,
    end,
    text: text.slice(start, end),
    about: approximation(text.slice(0, start), text.slice(numberEnd, end + 6)),
    isWord,
    per: rateAfter(text.slice(end)),
  };
}

/** The counted noun, past a few adjectives: "12 senior engineers" gives "engineers". */
function nounAfter(rest: string): string {
  const m = /^[-\s]+((?:\p{L}[\p{L}'-]*\s+){0,3}\p{L}[\p{L}-]*)/u.exec(rest);
  if (!m?.[1]) return "";
  const words = m[1].split(/\s+/);
  const stop = words.findIndex(
    (w, i) =>
      i > 0 &&
      /^(in|at|on|for|with|and|or|to|of|across|by|from|per|using|und|mit|bei|in|an|von|für|auf|pro|the|a|die|der|das)$/i.test(
        w,
      ),
  );
  const run = stop > 0 ? words.slice(0, stop) : words;
  if (/^(in|at|on|for|with|and|or|to|by|from|per|und|mit|bei|von|für|auf|pro|that|which|while)$/i.test(run[0] ?? ""))
    return "";
  if (/^(of)$/i.test(run[0] ?? "")) return "";
  const noun = run.length > 1 ? run.find((w) => /^\p{Lu}\p{Ll}/u.test(w)) : undefined;
  const plural = noun ?? run.find((w) => /(s|en|er)$/i.test(w) && w.length > 3);
  return fold(plural ?? run.at(-1) ?? "");
}

function isCalendarYear(digits: string, found: FoundQuantity): boolean {
  return (
    /^(19[4-9]\d|20[0-4]\d)$/.test(digits) &&
    found.unit === "" &&
    (found.noun === "" || !/s$/.test(found.noun) || /^\d{4}s$/.test(found.text))
  );
}

function isTimeOfDay(text: string, found: FoundQuantity): boolean {
  return (
    /^\s?(:\d\d|am\b|pm\b|uhr\b)/i.test(text.slice(found.end)) ||
    (/^24$/.test(found.text) && /^\/7/.test(text.slice(found.end))) ||
    /^:\d/.test(text.slice(found.end)) ||
    /\d{1,2}[:/]$/.test(text.slice(Math.max(0, found.start - 3), found.start))
  );
}
