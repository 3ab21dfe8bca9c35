import type { ConceptSource } from "@/server/adapters/embedder/contrastive-trainer";
import { loadConcepts } from "@/server/adapters/taxonomy/load-occupations";
import { loadSkillLexicon } from "@/server/adapters/taxonomy/load-skill-recognizer";

/** The label groups that the built-in table is fitted on: the shipped taxonomies and nothing else. */
export function trainingSources(): ConceptSource[] {
  const groups = (file: Parameters<typeof loadConcepts>[0]) => loadConcepts(file).map((c) => c.labels);
  const pairs = loadConcepts("onet-commodities").flatMap(({ labels: [title = "", ...examples] }) =>
    examples.map((example) => [title, example]),
  );
  return [
    { name: "ESCO occupations", concepts: groups("esco-occupations"), weight: 2 },
    { name: "O*NET occupations", concepts: groups("onet-occupations"), weight: 1 },
    { name: "ISCO groups", concepts: groups("isco-groups"), weight: 1 },
    { name: "occupations in other languages", concepts: groups("jobseek-occupations"), weight: 1 },
    { name: "O*NET tools and technologies", concepts: pairs, weight: 0.25 },
    { name: "skills", concepts: loadSkillLexicon().map((s) => [s.label, ...s.aliases]), weight: 1 },
  ];
}
