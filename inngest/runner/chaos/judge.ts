import type { Driven } from "@/inngest/runner/chaos/drive-application";
import type { Marks } from "@/inngest/runner/chaos/marks";

export type Verdict = { driven: Driven; duplicates: string[]; faults: string[] };

/**
 * Compares what a struck application left with what an undisturbed one left that was sent in the same way: more of
 * anything is a duplicate, less is a fault, and so is a way that no undisturbed one went.
 */
export function judge(driven: Driven, marks: Marks, references: readonly Marks[]): Verdict {
  const reference = references.find((one) => one.way === marks.way);
  if (!reference) {
    const sends = marks.counts.get("send") ?? 0;
    return {
      driven,
      duplicates: sends > 1 ? [`send ×${sends}`] : [],
      faults: [...marks.faults, `sent in a way of its own: ${marks.way}`],
    };
  }
  const names = new Set([...marks.counts.keys(), ...reference.counts.keys()]);
  const differences = [...names].map((name) => ({
    name,
    is: marks.counts.get(name) ?? 0,
    should: reference.counts.get(name) ?? 0,
  }));
  return {
    driven,
    duplicates: differences
      .filter(({ is, should }) => is > should)
      .map(({ name, is, should }) => `${name} ×${is}, not ${should}`),
    faults: [
      ...marks.faults,
      ...differences
        .filter(({ is, should }) => is < should)
        .map(({ name, is, should }) => `${name} ×${is}, not ${should}`),
    ],
  };
}
