import { brotliDecompressSync } from "node:zlib";
import { parseSkillLexicon, type SkillEntry } from "@/lib/domain/match/skill-lexicon";
import type { ConceptLabels, ConceptSource } from "@/server/adapters/embedder/contrastive-trainer";
import { type LabelledConcept, loadConcepts, loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";
import { readDataFile } from "@/server/adapters/taxonomy/taxonomy-file";

/** Skill names as they were when the table was fitted: mending the lexicon must not change the table. */
function skillNames(): SkillEntry[] {
  const bytes = readDataFile("server/adapters/embedder/data", "skill-names.tsv.br");
  return parseSkillLexicon(brotliDecompressSync(bytes).toString("utf8"));
}

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
    { name: "ISCO groups", concepts: groups(loadConcepts("isco-groups")), weight: 1 },
    { name: "occupations in other languages", concepts: groups(loadConcepts("jobseek-occupations")), weight: 1 },
    { name: "O*NET tools and technologies", concepts: pairs, weight: 0.25 },
    { name: "skills", concepts: skillNames().map((s) => same([s.label, ...s.aliases])), weight: 1 },
    {
      name: "ESCO skills",
      concepts: loadEscoSkills().map((s) => same([s.label, ...s.phrases, ...rewordings(s.label)])),
      weight: 0.5,
    },
  ];
}

/** "manage staff" as postings put it too: "managing staff", "staff management"-like orders, without bracketed asides. */
function rewordings(label: string): string[] {
  const plain = label.replace(/\s*\([^)]*\)$/, "");
  const [verb = "", ...rest] = plain.split(" ");
  if (rest.length === 0 || !/^[a-z]{3,}$/.test(verb)) return plain === label ? [] : [plain];
  const stem = /[^e]e$/.test(verb) ? verb.slice(0, -1) : verb;
  return [`${stem}ing ${rest.join(" ")}`, `${rest.join(" ")} ${stem}ing`];
}
