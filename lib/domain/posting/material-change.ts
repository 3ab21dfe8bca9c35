import type { Posting } from "@/lib/domain/posting/posting.schema";

/** Share of a posting's words that may differ before it says something else: corrections of spelling and dates stay below. */
const WORDS_THAT_MAY_DIFFER = 0.03;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
const same = (a: string | undefined, b: string | undefined): boolean =>
  wordsOf(a ?? "").join(" ") === wordsOf(b ?? "").join(" ");

/** Words that stand in one text and not in the other, each as often as it does, as a share of the longer text. */
function differingShare(before: string, after: string): number {
  const counts = new Map<string, number>();
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of fresh) counts.set(word, (counts.get(word) ?? 0) - 1);
  let [gone, added] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) gone += count;
    else added -= count;
  }
  return Math.max(gone, added) / Math.max(old.length, fresh.length, 1);
}

/**
 * What of a posting changed so that an application made from the earlier one should be looked at again, in words for its
 * owner ("the title", "the description"); null when nothing did. A missing value is no change: sources come and go.
 */
export function materialChange(before: Posting, after: Posting): string | null {
  if (!same(before.title, after.title)) return "the title";
  if (!same(before.company, after.company)) return "the company";
  if (!same(before.location, after.location)) return "the place";
  const [was, is] = [before.remote, after.remote];
  if (was && is && (was.mode !== is.mode || was.scope.toSorted().join() !== is.scope.toSorted().join()))
    return "where the work is done";
  if (before.employmentType && after.employmentType && before.employmentType !== after.employmentType)
    return "the kind of employment";
  const [paid, pays] = [before.salary, after.salary];
  if (paid && pays && (paid.min !== pays.min || paid.max !== pays.max || paid.currency !== pays.currency))
    return "the salary";
  return differingShare(before.text, after.text) > WORDS_THAT_MAY_DIFFER ? "the description" : null;
}
