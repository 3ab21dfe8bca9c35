import { foldedWords, stem } from "@/lib/domain/evidence/claims/fold";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const STEMS = new WeakMap<readonly Evidence[], ReadonlySet<string>[]>();

/**
 * The ids of the evidence that says most of what a text says, best first: at least two words of substance in common, or
 * one where the text has no more. Evidence of `entry` goes before the same words elsewhere.
 */
export function nearestEvidence(
  text: string,
  evidence: readonly Evidence[],
  options: { entry?: string | undefined; count?: number } = {},
): string[] {
  const asked = contentStems(text);
  if (asked.size === 0) return [];
  const stems = stemsOf(evidence);
  return evidence
    .flatMap((item, index) => {
      if (item.kind === "contact") return [];
      const own = stems[index] ?? new Set<string>();
      const shared = [...asked].filter((word) => own.has(word)).length;
      if (shared < Math.min(2, asked.size)) return [];
      const isHere = options.entry !== undefined && item.entry === options.entry;
      return [{ id: item.id, score: (2 * shared) / (asked.size + own.size) + (isHere ? 0.3 : 0) }];
    })
    .filter(({ score }) => score >= 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, options.count ?? 2)
    .map(({ id }) => id);
}

function stemsOf(evidence: readonly Evidence[]): ReadonlySet<string>[] {
  const known = STEMS.get(evidence);
  if (known && known.length === evidence.length) return known;
  const stems = evidence.map((item) =>
    contentStems([item.text, item.asserts.employer, item.asserts.title, item.asserts.institution].join(" ")),
  );
  STEMS.set(evidence, stems);
  return stems;
}

function contentStems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((word) => word.length > 1 && !STOPWORDS.has(word))
      .map(stem),
  );
}
