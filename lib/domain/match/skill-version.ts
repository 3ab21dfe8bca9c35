export type VersionAfter = { version: string; end: number };

const AFTER = /^(?:[ \t]?v?|-)(\d{1,4}(?:\.\d{1,3}){0,2}\+?)(?![\d\p{L}%])/u;
const COUNTED =
  /^\s*(?:\+|[-–]\s*\d+|to\s+\d+)?\s*(?:\+\s*)?(?:years?|yrs?|y\.?o\.?e|months?|days?|weeks?|hours?|projects?|people|engineers?|developers?|clients?|million|million|k\b|%|jahre|ans\b|años)/i;

/** The version right after a name ("Postgres 15", "C++17", "Angular 2+"), or null: a count ("5 years") is no version. */
export function versionAfter(text: string, end: number): VersionAfter | null {
  const match = AFTER.exec(text.slice(end, end + 16));
  if (!match?.[1]) return null;
  const stop = end + match[0].length;
  if (COUNTED.test(text.slice(stop, stop + 24))) return null;
  const major = Number.parseInt(match[1], 10);
  if (major > 40 && !(major >= 1990 && major <= 2035) && major !== 365 && major !== 360) return null;
  return { version: match[1].replace(/\+$/, ""), end: stop };
}

/** Name and version of a word written as one ("html5" -> "html", "5"), or null. */
export function gluedVersion(key: string): { stem: string; version: string } | null {
  const last = key.charCodeAt(key.length - 1);
  if (last < 48 || last > 57) return null;
  const match = /^(\p{L}[\p{L}+#]{2,})(\d{1,2})$/u.exec(key);
  return match?.[1] && match[2] ? { stem: match[1], version: match[2] } : null;
}
