import { cleanLine } from "@/server/adapters/documents/clean-text";
import type { DocumentLabels } from "@/server/adapters/documents/document-labels";

/** A JSON Resume date as a reader expects it: "2020-03" becomes "Mar 2020" or "03/2020". Other words stay as they are. */
export function writeDate(date: string | undefined, labels: DocumentLabels): string {
  const text = cleanLine(date);
  const parts = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?(?:T.*)?$/.exec(text);
  const year = parts?.[1];
  if (year === undefined) return text;
  const number = Number(parts?.[2] ?? 0);
  const month = labels.months[number - 1];
  return month === undefined ? year : labels.monthAndYear(month, number, year);
}

/** "Mar 2020 – Present". Only an entry known to be open says "Present"; an unknown end is not written. */
export function writeDateRange(
  entry: { startDate?: string | undefined; endDate?: string | undefined },
  isOpenEnded: boolean,
  labels: DocumentLabels,
): string {
  const start = writeDate(entry.startDate, labels);
  const end = writeDate(entry.endDate, labels) || (isOpenEnded ? labels.present : "");
  if (start === "" || end === "") return start || end;
  return start === end ? start : `${start} – ${end}`;
}
