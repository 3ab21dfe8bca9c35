import { wordsToEmbed } from "@/lib/domain/match/embed-text";
import type { ConceptLabels, ConceptSource } from "@/server/adapters/embedder/contrastive-trainer";
import { type LabelledConcept, loadConcepts } from "@/server/adapters/taxonomy/load-occupations";
import { loadSkillLexicon } from "@/server/adapters/taxonomy/load-skill-recognizer";

const same = (labels: readonly string[]): ConceptLabels => ({ left: labels, right: labels });

/** The label groups that the built-in table is fitted on: the shipped taxonomies and nothing else. */
export function trainingSources(): ConceptSource[] {
  const esco = loadConcepts("esco-occupations");
  const onet = loadConcepts("onet-occupations");
  const pairs = loadConcepts("onet-commodities").flatMap(({ labels: [title = "", ...examples] }) =>
    examples.map((example) => same([title, example])),
  );
  const groups = (concepts: readonly LabelledConcept[]) => concepts.map((c) => same(c.labels));
  return [
    { name: "ESCO occupations", concepts: groups(esco), weight: 2 },
    { name: "O*NET occupations", concepts: groups(onet), weight: 1 },
    { name: "O*NET titles of ESCO occupations", concepts: bridge(onet, esco), weight: 1 },
    { name: "ISCO groups", concepts: groups(loadConcepts("isco-groups")), weight: 1 },
    { name: "occupations in other languages", concepts: groups(loadConcepts("jobseek-occupations")), weight: 1 },
    { name: "O*NET tools and technologies", concepts: pairs, weight: 0.25 },
    { name: "skills", concepts: loadSkillLexicon().map((s) => same([s.label, ...s.aliases])), weight: 1 },
  ];
}

const MIN_SHARED_LABELS = 2;

/** O*NET occupations with the ESCO occupation that shares the most labels with them, where it shares at least two. */
function bridge(onet: readonly LabelledConcept[], esco: readonly LabelledConcept[]): ConceptLabels[] {
  const byKey = new Map<string, Set<LabelledConcept>>();
  for (const concept of esco) {
    for (const label of concept.labels)
      byKey.set(labelKey(label), (byKey.get(labelKey(label)) ?? new Set()).add(concept));
  }
  return onet.flatMap((occupation) => {
    const shared = new Map<LabelledConcept, number>();
    for (const key of new Set(occupation.labels.map(labelKey))) {
      for (const concept of byKey.get(key) ?? []) shared.set(concept, (shared.get(concept) ?? 0) + 1);
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1));
    return best && best[1] >= MIN_SHARED_LABELS ? [{ left: occupation.labels, right: best[0].labels }] : [];
  });
}

/** Words of a label without plural endings. */
function labelKey(label: string): string {
  return wordsToEmbed(label)
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word))
    .join(" ");
}
