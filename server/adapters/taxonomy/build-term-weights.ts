import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { textTerms } from "@/lib/domain/match/text-terms";

/**
 * Frozen background weights of words: the idf of a word in the corpus where it is commonest (occupation descriptions or
 * posting sentences), so that boilerplate of either kind weighs little. Words seen in fewer than two documents are left
 * out, except those of skill names. Lines "word<TAB>weight", sorted by word.
 */
export function buildTermWeights(corpora: readonly (readonly string[])[], lexicon: readonly SkillEntry[]): string {
  const counts = corpora.map((documents) => {
    const seen = new Map<string, number>();
    for (const document of documents)
      for (const term of textTerms(document).keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
    return { seen, total: documents.length };
  });
  const words = new Set<string>();
  for (const { seen } of counts) for (const [word, n] of seen) if (n >= 2) words.add(word);
  for (const entry of lexicon)
    for (const name of [entry.label, ...entry.aliases]) for (const w of textTerms(name).keys()) words.add(w);
  return [...words]
    .sort()
    .map((word) => {
      const share = Math.max(...counts.map(({ seen, total }) => ((seen.get(word) ?? 0) + 0.5) / (total + 1)));
      return `${word}\t${Math.min(7, -Math.log(share)).toFixed(2)}`;
    })
    .join("\n");
}
