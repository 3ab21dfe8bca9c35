import type { Salary } from "@/lib/domain/posting/posting.schema";

/** A salary read from words, and the words. */
export type SalaryInText = { salary: Salary; span: string };

const SYMBOLS: [RegExp, string][] = [
  [/^(?:us\$|usd)/i, "USD"],
  [/^(?:ca\$|c\$|cad\$?)/i, "CAD"],
  [/^(?:au\$|a\$|aud)/i, "AUD"],
  [/^(?:nz\$|nzd)/i, "NZD"],
  [/^(?:s\$|sgd)/i, "SGD"],
  [/^(?:hk\$|hkd)/i, "HKD"],
  [/^(?:r\$|brl)/i, "BRL"],
  [/^(?:mx\$|mxn)/i, "MXN"],
  [/^(?:€|eur)/i, "EUR"],
  [/^(?:£|gbp)/i, "GBP"],
  [/^(?:₹|rs\.?|inr)/i, "INR"],
  [/^(?:chf)/i, "CHF"],
  [/^(?:zł|pln)/i, "PLN"],
  [/^(?:kč|czk)/i, "CZK"],
  [/^(?:sek)/i, "SEK"],
  [/^(?:nok)/i, "NOK"],
  [/^(?:dkk)/i, "DKK"],
  [/^(?:₪|ils)/i, "ILS"],
  [/^(?:jpy)/i, "JPY"],
  [/^(?:aed)/i, "AED"],
  [/^(?:zar)/i, "ZAR"],
  [/^(?:huf|ft)/i, "HUF"],
  [/^(?:ron)/i, "RON"],
  [/^(?:₺|try)/i, "TRY"],
  [/^(?:₴|uah)/i, "UAH"],
  [/^(?:php|₱)/i, "PHP"],
  [/^(?:krw|₩)/i, "KRW"],
  [/^(?:cny|rmb)/i, "CNY"],
  [/^(?:thb|฿)/i, "THB"],
  [/^(?:myr)/i, "MYR"],
];
const CURRENCY =
  "(?:US\\$|CA\\$|C\\$|AU\\$|A\\$|NZ\\$|S\\$|HK\\$|R\\$|MX\\$|CAD\\s?\\$|USD\\s?\\$|\\$|€|£|¥|₹|₪|₺|₴|₱|₩|฿|Rs\\.?|zł|Kč|(?:USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|BRL|MXN|INR|CHF|PLN|CZK|SEK|NOK|DKK|ILS|JPY|AED|ZAR|HUF|RON|TRY|UAH|PHP|KRW|CNY|RMB|THB|MYR)\\b)";
const AMOUNT =
  "(?:\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{2,3})*[.,'’\\u00A0\\u202F ]\\d{3}(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?!\\d)(?:[.,]-{1,2}|,–)?";
const SCALE = "(?:\\s?(?:k|K|tsd\\.?|tys\\.?|lakhs?|lacs?|lpa|LPA|L(?=\\b)|cr(?:ores?)?)(?!\\p{L}))?";
const SIDE = `(${CURRENCY}\\s?)?(${AMOUNT})(${SCALE})(\\s?${CURRENCY})?`;
const PERIOD =
  "(?:\\s{0,2}(?:[-–(,]\\s?)?(?:brutto\\s?|gross\\s?|bruttó?\\s?|hrubého\\s?)?(?:(?:per|an?|pro|par|/|je|im|al|por|p\\.?)\\s?(?:annum|year|yr|jahr|an|año|anno|rok|month|mo|monat|mois|mes|měsíc|hour|hr|h|stunde|std|heure|hora|day|tag|jour|week|wk|woche|a\\.?)(?![\\w])|p\\.?\\s?a\\.?(?![\\w])|annual(?:ly)?|yearly|monthly|hourly|weekly|daily|jährlich|monatlich|měsíčně|ročně|mensuels?|anuales))?";
const PATTERN = new RegExp(
  `(?<![\\w.,$€£])${SIDE}(?:(\\s*${PERIOD}\\s*(?:-|–|—|−|to|bis|and|until|až|à|up to)\\s*)${SIDE})?(${PERIOD})`,
  "giu",
);
// Marks as they are usually written; case-sensitive, because most of a description is letters.
// Three capitals are looked up afterwards: trying thirty codes at every letter costs more than all the rest.
const MONEY_MARK = /[$€£¥₹₪₺₴₱₩฿]|\b(?:[A-Z]{3}\b|Rs|Kč|zł|eur|usd|gbp|lpa|[Ll]akhs?|[Ll]acs?|[Cc]rores?)/g;
const CODES = new Set(
  "USD EUR GBP CAD AUD NZD SGD HKD BRL MXN INR CHF PLN CZK SEK NOK DKK ILS JPY AED ZAR HUF RON TRY UAH PHP KRW CNY RMB THB MYR LPA".split(
    " ",
  ),
);
const PAY_WORDS =
  /\b(?:salar(?:y|ies)|compensation|pay|base|wages?|remuneration|rate|ote|on[- ]target|earn(?:ings?)?|gehalt\w*|jahresgehalt|vergütung|lohn|salaire|rémunération|salario|sueldo|retribuzione|ral|mzda|plat|wynagrodzenie|stipend|range|hourly|annual(?:ly)?|ctc|lpa)\b/i;
const OTHER_MONEY =
  /^\s*(?:\+\s*)?(?:(?:m|mm|bn?)(?!\p{L})|million|billion|mio|mrd|in (?:funding|revenue|sales|assets|arr)|arr\b|aum\b|sign|bonus|budget|stipend|allowance|credit|per (?:employee|person|child)|401|funding|valuation|raised|towards?|for (?:learning|education|home|equipment|development|wellness)|relocation|quota|deal|acv|customers?|users?|employees|companies|people|(?:hours|days|weeks|months|years)\b)/iu;
const OTHER_MONEY_BEFORE =
  /(?:bonus|budget|stipend|subsid(?:y|ies)|housing|rent|commut\w*|meals?|lunch|allowance|raised|funding|revenue|valuation|series [a-f]|arr|save[ds]?|worth|deals?|quota|401\(?k\)?|insurance|reimbursement|donat\w+|referral|equity|relocation|sign[- ]on|over)(?: of)?[^.\n\d]{0,25}$/i;

/**
 * The pay a text states, or undefined: "$120k–$150k", "55.000 € brutto/Jahr", "₹ 12-18 LPA", "£45,000 pa". Amounts need a
 * currency on one side and a pay word nearby, a period or a range; funding, budgets and bonuses are left alone. A bare "$" is the
 * dollar of `dollar`. No period stated, no period given.
 */
export function parseSalaryText(
  text: string,
  options: { dollar?: string; isPayField?: boolean } = {},
): SalaryInText | undefined {
  let best: { score: number; found: SalaryInText } | undefined;
  for (const [from, to] of windowsOfMoney(text)) {
    for (const match of text.slice(from, to).matchAll(PATTERN)) {
      const read = readMatch(match, from + (match.index ?? 0), text, options);
      if (read && (!best || read.score > best.score)) best = read;
      if (best && best.score >= 5) return best.found;
    }
  }
  return best?.found;
}

/** The stretches of a text around currency marks, merged: the only places where pay can be, so that the rest is not searched. */
function windowsOfMoney(text: string): [number, number][] {
  const windows: [number, number][] = [];
  for (const mark of text.matchAll(MONEY_MARK)) {
    if (/^[A-Z]{3}$/.test(mark[0]) && !CODES.has(mark[0])) continue;
    const [from, to] = [Math.max(0, mark.index - 60), Math.min(text.length, mark.index + 100)];
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows;
}

function readMatch(
  match: RegExpMatchArray,
  start: number,
  text: string,
  options: { dollar?: string; isPayField?: boolean },
): { score: number; found: SalaryInText } | undefined {
  const [span, preA, amountA, scaleA, postA, between, preB, amountB, scaleB, postB, tail] = match;
  const marks = [preA, postA, preB, postB].filter((mark) => mark !== undefined);
  // "$57,000 CAD": the code says which dollar it is.
  const symbol = marks.find((mark) => mark.trim() !== "$") ?? marks[0];
  const scaleWord = (scaleB || scaleA || "").trim().toLowerCase();
  const isLakh = /^(?:lakh|lac|lpa|l$|cr)/.test(scaleWord);
  if (!symbol && !isLakh) return undefined;
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(start + span.length, start + span.length + 40);
  const hasRange = amountB !== undefined;
  const period =
    periodOf(`${tail ?? ""} ${between ?? ""}`) ??
    (scaleWord === "lpa" ? "year" : periodOf(/^[^.\n]{0,24}/.exec(after)?.[0] ?? "", true));
  if (!options.isPayField && OTHER_MONEY.test(after)) return undefined;
  if (!options.isPayField && !hasRange && OTHER_MONEY_BEFORE.test(before)) return undefined;
  if (
    !options.isPayField &&
    hasRange &&
    /(?:bonus|budget|stipend|raised|funding|revenue|valuation|arr|quota|deals?|equity|save[sd]?\b|saving|spend)(?: of)?[^.\n\d]{0,25}$/i.test(
      before,
    )
  )
    return undefined;
  const hasWord = PAY_WORDS.test(before);
  const score = (hasRange ? 2 : 0) + (period ? 2 : 0) + (hasWord ? 1 : 0) + (options.isPayField ? 2 : 0);
  if (score < 2) return undefined;
  const max = amountB === undefined ? undefined : amount(amountB, scaleB || "");
  let min = amount(
    amountA ?? "",
    scaleA || (max !== undefined && isSmaller(amountA, max, scaleB) ? (scaleB ?? "") : ""),
  );
  if (min === undefined || (amountB !== undefined && max === undefined)) return undefined;
  if (max !== undefined && min > max) return undefined;
  const currency = currencyOf(symbol, isLakh, options.dollar);
  const salary: Salary = {
    min,
    ...(max === undefined ? {} : { max }),
    ...(currency ? { currency } : {}),
    ...(period ? { period } : {}),
  };
  if (max === undefined && /\b(?:up to|bis zu|jusqu'à|maximum|max\.?)\s*$/i.test(before)) {
    salary.max = min;
    delete salary.min;
    min = 0;
  }
  return isPlausible(salary) ? { score, found: { salary, span: span.trim() } } : undefined;
}

/** "120-150k": the first number is in thousands too when it is far below the second. */
function isSmaller(raw: string | undefined, max: number, scale: string | undefined): boolean {
  const plain = amount(raw ?? "", "");
  return Boolean(scale?.trim()) && plain !== undefined && plain < max / 50;
}

function amount(digits: string, scale: string): number | undefined {
  let plain = digits.replace(/[.,]-{1,2}$|,–$/, "").replace(/[\s'’\u00A0\u202F]/g, "");
  const lastMark = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const decimals = lastMark === -1 ? 0 : plain.length - lastMark - 1;
  plain =
    lastMark !== -1 && decimals !== 3
      ? `${plain.slice(0, lastMark).replace(/[.,]/g, "")}.${plain.slice(lastMark + 1)}`
      : plain.replace(/[.,]/g, "");
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const word = scale.trim().toLowerCase();
  const factor = /^(?:k|tsd|tys)/.test(word)
    ? 1e3
    : /^(?:lakh|lac|lpa|l$)/.test(word)
      ? 1e5
      : /^cr/.test(word)
        ? 1e7
        : 1;
  return Math.round(value * factor * 100) / 100;
}

function currencyOf(symbol: string | undefined, isLakh: boolean, dollar: string | undefined): string | undefined {
  const mark = symbol?.trim() ?? "";
  if (mark === "") return isLakh ? "INR" : undefined;
  if (mark === "$") return dollar ?? "USD";
  if (mark === "¥") return undefined; // yen or yuan: not said
  return SYMBOLS.find(([pattern]) => pattern.test(mark))?.[1];
}

/** Words -> the period they name. With `isNear` only words that clearly belong to the amount count. */
export function periodOf(words: string, isNear = false): Salary["period"] | undefined {
  const text = words.toLowerCase();
  if (
    isNear &&
    !/^\s*(?:\w{3}\s*)?(?:\(?(?:gross|brutto|base|usd|eur|gbp|cad)\)?\s*)?(?:\(?(?:per|an?|\/|p\.?a|annual|yearly|hourly|monthly|pro|jährlich|monatlich|par)\b|\/)/.test(
      text,
    )
  )
    return undefined;
  if (/hour|\bhr\b|\/\s?h\b|stunde|\bstd\b|heure|\bhora\b/.test(text)) return "hour";
  if (/month|\/\s?mo\b|monat|mois|\bmes\b|měsí|mensu/.test(text)) return "month";
  if (/week|\bwk\b|woche/.test(text)) return "week";
  if (/annum|annual|year|\byr\b|jahr|jährl|p\.?\s?a\b|\baño|\banno\b|\brok\b|ročn|anual|par an\b|\/\s?a\b/.test(text))
    return "year";
  if (/\bday|daily|\btag\b|\bjour/.test(text)) return "day";
  return undefined;
}

const BOUNDS = {
  hour: [1, 5_000],
  day: [5, 50_000],
  week: [20, 100_000],
  month: [50, 5_000_000],
  year: [500, 500_000_000],
} as const;

// The least yearly pay that can be pay and not an allowance, where it is far from BOUNDS.
const LEAST_YEARLY: Record<string, number> = {
  USD: 5_000,
  EUR: 4_000,
  GBP: 5_000,
  CHF: 10_000,
  CAD: 5_000,
  AUD: 5_000,
  INR: 50_000,
  CZK: 60_000,
  PLN: 12_000,
  JPY: 500_000,
  HUF: 1_000_000,
  SEK: 60_000,
  NOK: 60_000,
  DKK: 60_000,
};

/** False for amounts that no employer pays for that period. Without a period, 5 to 500 million pass. */
export function isPlausible(salary: Salary): boolean {
  const [least, high] = salary.period ? BOUNDS[salary.period] : [5, 500_000_000];
  const low = salary.period === "year" ? (LEAST_YEARLY[salary.currency ?? ""] ?? least) : least;
  const amounts = [salary.min, salary.max].filter((a) => a !== undefined);
  return amounts.length > 0 && amounts.every((a) => a >= low && a <= high);
}
