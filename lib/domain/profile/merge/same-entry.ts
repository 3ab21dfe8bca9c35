import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import { likeness } from "@/lib/domain/resume/reread/align-items";

const LEGAL =
  /^(gmbh|ag|se|kg|ohg|mbh|co|inc|llc|ltd|limited|corp|corporation|company|plc|bv|nv|sa|sas|sarl|spa|srl|oy|ab|as|aps|pty|the|e\.?v\.?)$/;

/** An organisation's name without its legal form, as a set of words. */
function nameWords(name: string): Set<string> {
  return new Set(foldedWords(name).filter((word) => !LEGAL.test(word)));
}

/** "Fjordbank" and "Fjordbank AG", "Mohawk State University" and "Mohawk State Univ." but not two universities. */
export function isSameOrganisation(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.size === 0 || right.size === 0) return fold(a) === fold(b);
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  return [...small].every(
    (word) => large.has(word) || [...large].some((other) => word.length > 3 && other.startsWith(word)),
  );
}

/** True when one date is the other, said more precisely: "2019" and "2019-03". */
export function isSameDate(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

export type Span = { startDate?: string | undefined; endDate?: string | undefined; isOpen: boolean };

function months(date: string, isEnd: boolean): number {
  const [year, month] = date.split("-").map(Number);
  return (year ?? 0) * 12 + (month ? month - 1 : isEnd ? 11 : 0);
}

function overlaps(a: Span, b: Span): boolean {
  if (!a.startDate || !b.startDate) return true;
  const end = (span: Span) => (span.isOpen || !span.endDate ? Number.POSITIVE_INFINITY : months(span.endDate, true));
  return months(a.startDate, false) <= end(b) && months(b.startDate, false) <= end(a);
}

type Role = Span & { organisation?: string | undefined; title?: string | undefined };

/**
 * Whether two entries are one job: the same employer, and either the same title at overlapping times, or the same begin
 * (then the titles disagree). A second time at the same employer, or a promotion, stays an entry of its own.
 * @returns the reason in words, or null.
 */
export function whySameRole(a: Role, b: Role): string | null {
  if (!isSameOrganisation(a.organisation, b.organisation)) return null;
  const isSameTitle = a.title === undefined || b.title === undefined || likeness(a.title, b.title) >= 0.6;
  if (isSameTitle && overlaps(a, b)) return "same employer and title, overlapping time";
  if (isSameDate(a.startDate, b.startDate) && (a.isOpen || b.isOpen || isSameDate(a.endDate, b.endDate) || isSameTitle))
    return "same employer and begin";
  return null;
}

type Study = Span & { organisation?: string | undefined; degree?: string | undefined };

/** Whether two entries are one course of study: the same school, and the same degree or the same end. */
export function whySameStudy(a: Study, b: Study): string | null {
  if (!isSameOrganisation(a.organisation, b.organisation)) return null;
  if (!a.degree || !b.degree || likeness(a.degree, b.degree) >= 0.5) return "same school and degree";
  return isSameDate(a.endDate, b.endDate) && isSameDate(a.startDate, b.startDate) ? "same school and time" : null;
}
