import { fold } from "@/lib/domain/evidence/claims/fold";

/** A month or a year named in a text. */
export type FoundDate = {
  year: number;
  month: number | null;
  start: number;
  end: number;
  text: string;
  /** "since 2019" opens a span, "until 2021" closes one, a range gives both. */
  role: "start" | "end" | "point";
};

const MONTHS: Record<string, number> = {
  jan: 1,
  january: 1,
  januar: 1,
  janner: 1,
  feb: 2,
  february: 2,
  februar: 2,
  mar: 3,
  march: 3,
  marz: 3,
  mrz: 3,
  apr: 4,
  april: 4,
  may: 5,
  mai: 5,
  jun: 6,
  june: 6,
  juni: 6,
  jul: 7,
  july: 7,
  juli: 7,
  aug: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  oct: 10,
  october: 10,
  okt: 10,
  oktober: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
  dez: 12,
  dezember: 12,
};
const MONTH_NAMES =
  "jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|mrz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?";
const YEAR = "(?:19[4-9]\\d|20[0-4]\\d)";
const DATE = new RegExp(
  `(?:(?<=\\b(?:mid|early|late|Mitte|Anfang|Ende)[- ])|(?<![\\p{L}\\p{N}$€£.,-]))(?:(?<name>${MONTH_NAMES})\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?<y1>${YEAR})|(?<m2>0?[1-9]|1[0-2])[./](?<y2>${YEAR})|(?<y3>${YEAR})-(?<m3>0[1-9]|1[0-2])(?:-\\d\\d)?|(?<y4>${YEAR}))(?![\\p{L}\\p{N}%])(?!,\\d{3})`,
  "giu",
);

export function findDates(text: string): FoundDate[] {
  const out: FoundDate[] = [];
  // "Jan 2019-Mar 2021" and "2018-2021": give the dash room so that both ends are seen.
  const spaced = text.replace(/(?<=\d{4})[-–—/](?=\p{L}|\d{4})/gu, " ");
  for (const m of spaced.matchAll(DATE)) {
    const g = m.groups ?? {};
    const year = Number(g.y1 ?? g.y2 ?? g.y3 ?? g.y4);
    const month = g.name
      ? (MONTHS[fold(g.name).replace(".", "")] ?? null)
      : g.m2
        ? Number(g.m2)
        : g.m3
          ? Number(g.m3)
          : null;
    const start = m.index;
    const end = start + m[0].length;
    if (/^\s?(%|percent|people|users|customers|employees)/i.test(text.slice(end))) continue;
    out.push({ year, month, start, end, text: text.slice(start, end), role: "point" });
  }
  out.forEach((date, i) => {
    const before = text.slice(Math.max(0, date.start - 18), date.start);
    const previous = out[i - 1];
    const between = previous ? text.slice(previous.end, date.start) : "";
    if (
      previous &&
      /^\s*(-|–|—|to|until|till|through|bis|and|und|\/)\s*(in\s|the\s)?((early|late|mid|anfang|mitte|ende)[\s-])?$/i.test(
        between,
      ) &&
      (previous.role === "start" || /[-–—]|to|until|till|through|bis/i.test(between))
    ) {
      if (previous.role === "point") previous.role = "start";
      date.role = "end";
    } else if (
      /(since|from|starting|beginning|between|seit|ab|von|zwischen|started in|joined in)\s+((the|early|late|mid|dem|anfang|mitte|ende|spring|summer|autumn|fall|winter|frühjahr|sommer|herbst)[\s-]+)*$/i.test(
        before,
      )
    )
      date.role = "start";
    else if (/(until|till|through|bis|up to)\s+((the|early|late|mid|ende|mitte|anfang)[\s-]+)*$/i.test(before))
      date.role = "end";
  });
  return out;
}

/** "2019-03" or "2019" or "2019-03-05" as months since year 0; null when it is no date. `atEnd` reads a bare year as its December. */
export function monthIndex(date: string | undefined, atEnd = false): number | null {
  const m = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? "");
  if (!m?.[1]) return null;
  const month = m[2] ? Number(m[2]) - 1 : atEnd ? 11 : 0;
  return Number(m[1]) * 12 + month;
}

export type MonthSpan = { from: number; to: number; isYearOnly: boolean };

/** Months covered by at least one of the spans. */
export function unionMonths(spans: MonthSpan[]): number {
  let total = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, reach);
    if (span.to > from) total += span.to - from;
    reach = Math.max(reach, span.to);
  }
  return total;
}
