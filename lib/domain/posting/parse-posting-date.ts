const MONTHS: Record<string, number> = {};
for (const [i, names] of [
  "jan january januar janvier enero",
  "feb february februar février febrero",
  "mar march märz mars marzo",
  "apr april avril abril",
  "may mai mayo",
  "jun june juni juin junio",
  "jul july juli juillet julio",
  "aug august août agosto",
  "sep sept september septembre septiembre",
  "oct october oktober octobre octubre",
  "nov november novembre noviembre",
  "dec december dezember décembre diciembre",
].entries()) {
  for (const name of names.split(" ")) MONTHS[name] = i + 1;
}

const FIRST_YEAR = 1995;
const LAST_YEAR = 2060;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const DAY_FIRST =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/iu;
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

/**
 * A published date -> ISO 8601: "YYYY-MM-DD" where only a day is given, else an instant in UTC. Undefined for anything that is
 * not a date, for days that do not exist, for years outside 1995 to 2060 (9999 means "never") and for 03/04/2026, which
 * is two days at once. Numbers are epoch seconds or milliseconds.
 */
export function parsePostingDate(value: unknown): string | undefined {
  if (typeof value === "number") return fromEpoch(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\d{9,14}$/.test(text)) return fromEpoch(Number(text));
  const iso = ISO.exec(text);
  if (iso) return instant(iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6], iso[7]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const month = MONTHS[(dayFirst[2] ?? "").toLowerCase()];
    return instant(dayFirst[3], month, dayFirst[1], dayFirst[4], dayFirst[5], dayFirst[6], dayFirst[7]);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return instant(monthFirst[3], MONTHS[(monthFirst[1] ?? "").toLowerCase()], monthFirst[2]);
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [a, b] = [Number(slashed[1]), Number(slashed[2])];
  if (text.includes(".")) return instant(slashed[3], b, slashed[1]);
  if (a > 12) return instant(slashed[3], b, slashed[1]);
  if (b > 12 || a === b) return instant(slashed[3], a, slashed[2]);
  return undefined;
}

function fromEpoch(value: number): string | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  const date = new Date(value < 1e11 ? value * 1000 : value);
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString() : undefined;
}

function instant(
  y?: string,
  month?: number,
  d?: string,
  h?: string,
  m?: string,
  s?: string,
  zone?: string,
): string | undefined {
  const year = Number(y);
  const day = Number(d);
  if (month === undefined || !(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (h === undefined) return midnight.toISOString().slice(0, 10);
  const [hours, minutes, seconds] = [Number(h), Number(m ?? 0), Number(s ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return undefined;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  const offsetMinutes = offset ? (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return new Date(Date.UTC(year, month - 1, day, hours, minutes - offsetMinutes, seconds)).toISOString();
}
