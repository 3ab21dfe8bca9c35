import type { JobChange } from "@/lib/domain/job/job-event.schema";
import type { Posting, Salary } from "@/lib/domain/posting/posting.schema";

/** What an update of a posting changed that a reader would want to know. Re-formatting and new dates are no change. */
export function postingChanges(before: Posting, after: Posting): JobChange[] {
  const changes: JobChange[] = [];
  if (before.title !== after.title)
    changes.push({ kind: "title_changed", data: { before: before.title, after: after.title } });
  if (before.location !== after.location)
    changes.push({ kind: "place_changed", data: { before: before.location, after: after.location } });
  if (!isSamePay(before.salary, after.salary))
    changes.push({ kind: "salary_changed", data: { before: before.salary ?? null, after: after.salary ?? null } });
  if (words(before.text) !== words(after.text)) changes.push({ kind: "description_changed", data: {} });
  return changes;
}

const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const isSamePay = (a: Salary | undefined, b: Salary | undefined) =>
  a?.min === b?.min && a?.max === b?.max && a?.currency === b?.currency && a?.period === b?.period;
