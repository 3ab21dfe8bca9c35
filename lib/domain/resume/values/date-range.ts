/** A stretch of time as a resume writes it; dates are "YYYY" or "YYYY-MM". Offsets are UTF-16 indexes into the text. */
export type DateRange = {
  start?: string;
  end?: string;
  /** "2019 - Present", "seit 2019". */
  isOpen: boolean;
  /** One date alone ("2020"), which may mean a start, an end or a day of issue. */
  isSingle: boolean;
  /** "20XX": a date whose year is not filled in. */
  isPlaceholder: boolean;
  from: number;
  to: number;
};

/** First letters by which a month is known, in English, German, French, Spanish and Portuguese. */
const MONTHS: [RegExp, number][] = [
  [/^(?:jan|janv|jän|ene)/, 1],
  [/^(?:feb|fev|fév)/, 2],
  [/^(?:mar|mär|mrz|maerz)/, 3],
  [/^(?:apr|avr|abr)/, 4],
  [/^(?:may|mai|mayo|maio)/, 5],
  [/^(?:jun|juin)/, 6],
  [/^(?:jul|juil)/, 7],
  [/^(?:aug|aoû|aou|ago)/, 8],
  [/^(?:sep|set)/, 9],
  [/^(?:oct|okt|out)/, 10],
  [/^(?:nov)/, 11],
  [/^(?:dec|dez|déc|dic)/, 12],
  ...[
    "ינואר|يناير",
    "פברואר|فبراير",
    "מרץ|مارس",
    "אפריל|أبريل|ابريل",
    "מאי|مايو",
    "יוני|يونيو",
    "יולי|يوليو",
    "אוגוסט|أغسطس|اغسطس",
    "ספטמבר|سبتمبر",
    "אוקטובר|أكتوبر|اكتوبر",
    "נובמבר|نوفمبر",
    "דצמבר|ديسمبر",
  ].map((names, index): [RegExp, number] => [new RegExp(`^[בל]?(?:${names})`), index + 1]),
];
const MONTH =
  "(?:jan(?:uary|uar|\\.|v\\.?|vier|eiro)?|jänner|ene(?:ro|\\.)?|feb(?:ruary|ruar|rero|\\.|r\\.?)?|fév(?:rier|\\.|r\\.?)?|fev(?:ereiro|rier|\\.)?|mar(?:ch|s|zo|ço|\\.)?|märz|maerz|mär\\.?|mrz\\.?|apr(?:il|\\.)?|avr(?:il|\\.)?|abr(?:il|\\.)?|may(?:o|\\.)?|mai(?:o|\\.)?|june?\\.?|juni(?:o)?|junho|juin|july?\\.?|juli(?:o)?|julho|juil(?:let|\\.)?|aug(?:ust|\\.)?|août|aout|ago(?:sto|\\.)?|sept?(?:ember|embre|iembre|\\.)?|set(?:iembre|embro|\\.)?|oct(?:ober|obre|ubre|\\.)?|okt(?:ober|\\.)?|out(?:ubro|\\.)?|nov(?:ember|embre|iembre|embro|\\.)?|dec(?:ember|\\.)?|dez(?:ember|embro|\\.)?|déc(?:embre|\\.)?|dic(?:iembre|\\.)?|[בל]?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر)";
const YEAR = "(?:(?:19|20)\\d{2}|20XX|19XX|XXXX|20\\?\\?)";
const PRESENT =
  "(?:present|current(?:ly)?|now|today|ongoing|to date|till date|date|heute|aktuell|jetzt|laufend|présent|aujourd['’]hui|ce jour|à ce jour|en cours|actuel(?:lement)?|presente|actual(?:mente|idad)?|la actualidad|hoy|atual(?:mente)?|hoje|o momento|momento|现在|至今|現在|היום|כיום|עד היום|הווה|الآن|حاليا|حالياً|الحاضر|حتى الآن|현재)";
const SEASON =
  "(?:spring|summer|fall|autumn|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|verão|otoño|outono|invierno|inverno|ws|ss|wise|sose|q[1-4]|early|mid|late|class of)";
const DAY = "(?:\\d{1,2}(?:st|nd|rd|th|\\.|er)?)";
const POINT = [
  `${YEAR} ?[年년](?: ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?)?`,
  `(?:${SEASON}[ ,]+)?${YEAR}-(?:0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d)`,
  `${YEAR}[./](?:0[1-9]|1[0-2])(?![\\d])`,
  `${DAY}[ ./-]{1,2}(?:de )?${MONTH}[ ,./-]{0,2}(?:de |del )?${YEAR}`,
  `${MONTH} ${DAY}?(?:,|\\s)\\s*${YEAR}`,
  `${MONTH}[ ,./-]{0,2}(?:de |del )?\\s?${YEAR}`,
  `${MONTH} ?['’]\\d{2}`,
  `\\d{1,2}[./]\\d{1,2}[./]${YEAR}`,
  `(?:0?[1-9]|1[0-2])[./-]${YEAR}`,
  `(?:0?[1-9]|1[0-2])/\\d{2}(?![\\d/])`,
  `${SEASON}[ ,]+${YEAR}`,
  YEAR,
  `['’]\\d{2}(?!\\d)`,
].join("|");
const JOIN =
  "\\s*(?:-|–|—|−|‐|‑|~|→|\\bto\\b|\\bthrough\\b|\\buntil\\b|\\bbis\\b|\\bau\\b|\\bà\\b|\\ba\\b|\\bal\\b|\\bhasta\\b|\\baté\\b|\\bjusqu['’](?:à|au)\\b|\\band\\b|至)+\\s*(?:zum |zu |la |le |o |à |au |the )?";
const SINCE = "(?:since|from|starting|seit|ab|depuis|desde)\\s+";

const RANGE = new RegExp(
  `(?<![\\p{L}\\d/.])(?:(?<since>${SINCE}))?(?<a>${POINT}|${MONTH}(?=\\s*[-–—]\\s*${MONTH}[ ,./]{0,2}${YEAR}))(?:${JOIN}(?<b>${POINT}|${PRESENT}|\\d{2}(?![\\d/.]))|\\s+(?<c>${MONTH}[ ,./-]{0,2}\\s?${YEAR}|${PRESENT}))?(?![\\p{L}\\d])`,
  "giu",
);

const SEASONS = new RegExp(SEASON, "giu");
const PRESENT_ONLY = new RegExp(`^${PRESENT}$`, "iu");

function monthOf(text: string): number | undefined {
  const word = /\p{L}{3,}/u.exec(text.toLowerCase().replace(SEASONS, " "))?.[0];
  if (word) return MONTHS.find(([pattern]) => pattern.test(word))?.[1];
  return undefined;
}

type PointInTime = { date?: string; year?: string; isPlaceholder: boolean };

function toPoint(text: string, fallbackYear?: string): PointInTime {
  if (/XX|\?\?/i.test(text)) return { isPlaceholder: true };
  const counted = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월])?/.exec(text.trim());
  if (counted) {
    const date = counted[2] ? `${counted[1]}-${counted[2].padStart(2, "0")}` : counted[1];
    return { ...(date ? { date } : {}), ...(counted[1] ? { year: counted[1] } : {}), isPlaceholder: false };
  }
  const iso = /^(\d{4})[-./](\d{2})/.exec(text.trim());
  if (iso) return { date: `${iso[1]}-${iso[2]}`, year: iso[1], isPlaceholder: false };
  const full = /^(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})/.exec(text.trim());
  if (full) {
    const [first, second] = [Number(full[1]), Number(full[2])];
    // 25.12.2020 and 12/25/2020 tell their order by the number that cannot be a month; dots put the day first.
    const month = first > 12 ? second : second > 12 ? first : text.includes(".") ? second : first;
    return { date: `${full[3]}-${String(month).padStart(2, "0")}`, year: full[3], isPlaceholder: false };
  }
  const numeric = /^(\d{1,2})[./-]((?:19|20)\d{2}|\d{2})$/.exec(text.trim());
  if (numeric) {
    const year = numeric[2]?.length === 2 ? `20${numeric[2]}` : numeric[2];
    return { date: `${year}-${String(numeric[1]).padStart(2, "0")}`, year, isPlaceholder: false };
  }
  const short = /['’](\d{2})(?!\d)/.exec(text)?.[1];
  const year =
    /(?:19|20)\d{2}/.exec(text)?.[0] ?? (short ? `${Number(short) > 60 ? "19" : "20"}${short}` : fallbackYear);
  if (!year) return { isPlaceholder: false };
  const month = monthOf(text);
  return { date: month ? `${year}-${String(month).padStart(2, "0")}` : year, year, isPlaceholder: false };
}

/** Every date or span of dates in a text, left to right. Numbers that only look like years (in "2019 users") are the caller's to judge. */
export function findDateRanges(text: string): DateRange[] {
  const known = rangesOfTexts.get(text);
  if (known) return known;
  const found = readDateRanges(text);
  if (rangesOfTexts.size >= MAX_KNOWN) rangesOfTexts.clear();
  rangesOfTexts.set(text, found);
  return found;
}

/** Layout and sections ask about the same phrases again and again. */
const rangesOfTexts = new Map<string, DateRange[]>();
const MAX_KNOWN = 1_000;

function readDateRanges(text: string): DateRange[] {
  const ranges: DateRange[] = [];
  if (!/\d{2}|XX|\?\?/i.test(text)) return ranges;
  for (const match of text.matchAll(RANGE)) {
    const { since, a = "", c } = match.groups ?? {};
    // The dash between two months may be a glyph without a code: "Mar. 2021 Present".
    const b = match.groups?.b ?? (monthOf(a) ? c : undefined);
    if (c !== undefined && b === undefined) match[0] = a;
    const from = match.index;
    const to = from + match[0].length;
    if (b !== undefined && /^\d{2}$/.test(b)) {
      const startYear = toPoint(a).year;
      if (!startYear || Number(b) < Number(startYear.slice(2)) || monthOf(a)) continue;
      ranges.push({
        start: startYear,
        end: startYear.slice(0, 2) + b,
        isOpen: false,
        isSingle: false,
        isPlaceholder: false,
        from,
        to,
      });
      continue;
    }
    const isOpen = b !== undefined && PRESENT_ONLY.test(b);
    const second = b === undefined || isOpen ? undefined : toPoint(b);
    const first = toPoint(a, second?.year);
    if (!first.date && !first.isPlaceholder && !second) continue;
    ranges.push({
      ...(first.date ? { start: first.date } : {}),
      ...(second?.date ? { end: second.date } : {}),
      isOpen: isOpen || (since !== undefined && b === undefined),
      isSingle: b === undefined && since === undefined,
      isPlaceholder: first.isPlaceholder || second?.isPlaceholder === true,
      from,
      to,
    });
  }
  return ranges;
}

/** "3 months", "2 years 10 months", "(1 yr 2 mos)": how long, which the dates beside it say already. */
export const DURATION =
  /\(?\b(?:\d+\+? ?(?:years?|yrs?|jahre?|ans?|años?|anos?)(?:,? (?:and )?\d+ ?(?:months?|mos?|monate?|mois|meses|mes|mês)\.?)?|\d+ ?(?:months?|mos?|monate?|mois|meses|mes|mês))\b\.?\)?/giu;
