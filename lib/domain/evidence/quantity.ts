import type { Quantity } from "@/lib/domain/evidence/evidence.schema";

/** A quantity with the place it was read from (UTF-16 offsets into the text given). */
export type FoundQuantity = Quantity & { start: number; end: number };

const CURRENCY_SIGNS: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  zł: "PLN",
};
const CURRENCY_CODES =
  "USD|EUR|GBP|CHF|INR|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|BRL|MXN|SGD|HKD|ZAR|AED|ILS|TRY|KRW";
const CURRENCY_WORDS: Record<string, string> = {
  dollar: "USD",
  dollars: "USD",
  euro: "EUR",
  euros: "EUR",
  pound: "GBP",
  pounds: "GBP",
  rupees: "INR",
  francs: "CHF",
};
const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  tsd: 1e3,
  mille: 1e3,
  mil: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milhões: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  mrd: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  t: 1e12,
  trillion: 1e12,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};
const UNITS: [RegExp, string][] = [
  [/^(?:%|percent|per cent|prozent|pour ?cent|por ciento|por cento)/i, "%"],
  [/^(?:percentage points?|pp|ppts?)\b/i, "percentage points"],
  [/^(?:x|×|-?fold|times)(?![a-z])/i, "x"],
  [/^(?:ms|msecs?|milliseconds?|millisekunden)\b/i, "ms"],
  [/^(?:µs|us|microseconds?)\b/, "µs"],
  [/^(?:s|secs?|seconds?|sekunden|secondes?|segundos?)\b/, "seconds"],
  [/^(?:mins?|minutes?|minuten|minutos?)\b/i, "minutes"],
  [/^(?:h|hrs?|hours?|stunden|heures?|horas?)\b/i, "hours"],
  [/^(?:days?|tagen?|jours?|d[ií]as?)\b/i, "days"],
  [/^(?:weeks?|wochen?|semaines?|semanas?)\b/i, "weeks"],
  [/^(?:months?|monaten?|mois|meses|m[eê]s)\b/i, "months"],
  [/^(?:yrs?|years?|jahren?|ans|ann[ée]es|años?|anos?)\b/i, "years"],
  [/^(?:kb|mb|gb|tb|pb)\b/i, ""],
  [/^(?:qps|rps|tps|fps)\b/i, ""],
  [/^(?:kg|km|m²|m2|mw|kw|gw|kwh|mwh|sq ?ft)\b/i, ""],
];
const PEOPLE =
  /^(?:(?:[\p{L}-]+\s){0,2}?)(?:people|persons?|users?|customers?|clients?|employees?|engineers?|developers?|designers?|members?|staff|students?|patients?|nurses?|reports|analysts?|subscribers?|volunteers?|teachers?|children|kids|guests?|attendees?|participants?|colleagues|interns?|hires?|agents?|drivers?|mitarbeitern?|mitarbeitenden?|kunden|personen|nutzern?|patienten|clients|personnes|employ[ée]s|utilisateurs|empleados|personas|usuarios|clientes|pessoas|funcion[áa]rios)\b/iu;
const UP =
  /\b(?:increas\w*|grew|grow\w*|rais\w*|rose|improv\w*|boost\w*|lift\w*|gain\w*|doubl\w*|tripl\w*|expand\w*|scal(?:ed|ing)|accelerat\w*|up|steiger\w*|gesteigert|erhöh\w*|augment\w*|aument\w*|mejor\w*|melhor\w*)\b/i;
const DOWN =
  /\b(?:reduc\w*|cut|cuts|cutting|decreas\w*|lower\w*|drop\w*|fell|sav(?:ed|ing|es)|shrink\w*|shrank|shorten\w*|slash\w*|trim\w*|declin\w*|down|senk\w*|gesenkt|reduzier\w*|verringer\w*|réduit|rédui\w*|diminu\w*|reduj\w*|redu[cz]\w*)\b/i;

const NUMBER_WORDS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
};

/** "1,200" and "1.200" are 1200, "1.5" and "1,5" are 1.5: three digits after a separator are thousands. */
function toNumber(digits: string): number {
  const grouped = /^\d{1,3}([.,'’  ]\d{3})+(?:[.,]\d+)?$/.test(digits);
  if (!grouped) return Number(digits.replace(",", "."));
  const [, decimals] = /(?:[.,'’  ]\d{3})+[.,](\d{1,2})$/.exec(digits) ?? [];
  const whole = decimals === undefined ? digits : digits.slice(0, -decimals.length - 1);
  return Number(`${whole.replace(/\D/g, "")}.${decimals ?? "0"}`);
}

function directionOf(before: string, after: string): Quantity["direction"] {
  const clause = /[^.;:]*$/.exec(before)?.[0].split(/\s+/).slice(-9).join(" ") ?? "";
  const ups = [...clause.matchAll(new RegExp(UP, "gi"))].at(-1)?.index ?? -1;
  const downs = [...clause.matchAll(new RegExp(DOWN, "gi"))].at(-1)?.index ?? -1;
  if (ups >= 0 || downs >= 0) return ups > downs ? "up" : "down";
  const next = /^[^.;:,]*/.exec(after)?.[0].split(/\s+/).slice(0, 4).join(" ") ?? "";
  if (/^\s*(?:less|fewer|lower|reduction|decrease|decline|drop|savings?|cut)\b/i.test(next)) return "down";
  if (/^\s*(?:more|increase|growth|improvement|higher|faster|gain|uplift|boost)\b/i.test(next)) return "up";
  return undefined;
}

function unitAfter(rest: string): { unit: string; length: number } | null {
  const space = /^[ \u00a0-]?/.exec(rest)?.[0] ?? "";
  const tail = rest.slice(space.length);
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(tail);
    if (match) return { unit: unit === "" ? match[0].toUpperCase() : unit, length: space.length + match[0].length };
  }
  const people = space === "" ? null : PEOPLE.exec(tail);
  return people ? { unit: "people", length: space.length + people[0].length } : null;
}

/**
 * Numbers with their meaning: "30 %", "$1.2M", "3x", "1,200 users", "5 years", "from 800 ms to 200 ms". Years of the
 * calendar (1950..2049 alone), phone numbers, versions and numbers inside words are not quantities.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const pattern =
    /(?<currency>[$€£¥₹₩₺]|\b(?:USD|EUR|GBP|CHF|INR|JPY|CAD|AUD|SEK|NOK|DKK|PLN|BRL|SGD)\s?)?(?<![\p{L}\d.,#/-])(?<digits>\d{1,3}(?:[.,'’  ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?![\d])/gu;
  for (const match of text.matchAll(pattern)) {
    const digits = match.groups?.digits ?? "";
    const start = match.index;
    let end = start + match[0].length;
    const rest = text.slice(end);
    if (/^(?:[./-]\d|:\d)/.test(rest) || /[+(]\d*$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    let value = toNumber(digits);
    const scale =
      /^(\s?)(k|thousand|tsd\.?|m|mm|mn|mio\.?|millions?|millionen|millones|milhões|b|bn|billions?|mrd\.?|milliarden|milliards|t|trillion|lakhs?|crores?)(?![\p{L}\d])/iu.exec(
        rest,
      );
    const isScale =
      scale !== null && (scale[1] === "" || (scale[2]?.length ?? 0) > 2 || /^(?:bn|mn)$/i.test(scale[2] ?? ""));
    if (isScale) {
      value *= SCALES[(scale[2] ?? "").toLowerCase().replace(".", "")] ?? 1;
      end += scale[0].length;
    }
    const plus = /^\s?\+/.exec(text.slice(end));
    if (plus) end += plus[0].length;
    let unit = "";
    if (match.groups?.currency) {
      const sign = match.groups.currency.trim();
      unit = CURRENCY_SIGNS[sign] ?? sign;
    } else {
      const money = new RegExp(
        `^\\s?(?:(€|£|\\$|zł)|(${CURRENCY_CODES})\\b|(dollars?|euros?|pounds?|rupees|francs)\\b)`,
        "i",
      ).exec(text.slice(end));
      const after = money ? null : unitAfter(text.slice(end));
      if (money) {
        unit = money[1]
          ? (CURRENCY_SIGNS[money[1]] ?? "")
          : money[2]
            ? money[2].toUpperCase()
            : (CURRENCY_WORDS[(money[3] ?? "").toLowerCase()] ?? "");
        end += money[0].length;
      } else if (after) {
        unit = after.unit;
        end += after.length;
      }
    }
    const isCalendarYear = unit === "" && !isScale && !plus && /^(?:19[5-9]\d|20[0-4]\d)$/.test(digits);
    if (isCalendarYear || (unit === "" && /^[\p{L}]/u.test(text.slice(end)))) continue;
    const direction = directionOf(text.slice(0, start), text.slice(end));
    found.push({ value, unit, ...(direction ? { direction } : {}), text: text.slice(start, end).trim(), start, end });
  }
  const words = new RegExp(`\\b(${Object.keys(NUMBER_WORDS).join("|")})(?=[ -])`, "gi");
  for (const match of text.matchAll(words)) {
    const start = match.index;
    const after = unitAfter(text.slice(start + match[0].length));
    if (!after || after.unit === "x" || found.some((quantity) => start < quantity.end && start >= quantity.start))
      continue;
    const end = start + match[0].length + after.length;
    const value = NUMBER_WORDS[match[0].toLowerCase()] ?? 0;
    const direction = directionOf(text.slice(0, start), text.slice(end));
    found.push({
      value,
      unit: after.unit,
      ...(direction ? { direction } : {}),
      text: text.slice(start, end).trim(),
      start,
      end,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `findQuantities` without the offsets, in the shape evidence keeps. */
export function parseQuantities(text: string): Quantity[] {
  return findQuantities(text).map(({ start: _start, end: _end, ...quantity }) => quantity);
}
