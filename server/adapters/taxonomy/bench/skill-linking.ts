import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { labelBaselines } from "@/server/adapters/taxonomy/bench/label-baselines";
import { rankMetrics, rankOf, rankRow } from "@/server/adapters/taxonomy/bench/rank-metrics";
import { csvRows } from "@/server/adapters/taxonomy/csv-rows";
import { loadSkillLinker } from "@/server/adapters/taxonomy/load-linkers";
import { loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";

/** Spans of the ESCO validation sets to skills, beside the plain look-up of labels and two word indexes. */
export function benchSkillLinking(say: (line: string) => void, data: string): void {
  const read = (name: string) => (existsSync(join(data, name)) ? readFileSync(join(data, name), "utf8") : null);
  const skills = loadEscoSkills();
  const bare = (label: string) => label.replace(/\s*\([^)]*\)$/, "").toLowerCase();
  const ids = new Map(skills.map((s, i) => [bare(s.label), i]));
  const linker = loadSkillLinker();
  for (const [name, goal] of [
    ["tech", ".60 / .80"],
    ["house", ".50 / .72"],
  ] as const) {
    const file = read(`skills/esco_linking_${name}_validation.csv`);
    if (!file) {
      say(`Linking ${name}: skipped, the recorded data is not there.`);
      continue;
    }
    const spans = csvRows(file).map((r) => ({
      words: r.sub_span || r.span || "",
      index: ids.get(bare(r.label ?? "")),
    }));
    const known = spans.flatMap((s) => (s.index === undefined ? [] : [{ words: s.words, index: s.index }]));
    say(`Spans to ESCO skills, ${name} (goal R@1 / R@5 ${goal}):`);
    for (const baseline of labelBaselines(skills.map((s) => ({ labels: [bare(s.label)] }))))
      say(rankRow(baseline.name, rankMetrics(known.map((s) => rankOf(baseline.scores(s.words), s.index)))));
    say(rankRow("ours", rankMetrics(known.map((s) => rankOf(linker.rawScores(s.words), s.index)))));
    const without = spans.filter((s) => s.index === undefined);
    const answered = (list: readonly { words: string }[]) =>
      list.filter((s) => linker.link(s.words, 1).length > 0).length / (list.length || 1);
    say(
      `  no-match answer: ${((1 - answered(without)) * 100).toFixed(0)} % of ${without.length} spans without a concept, ${((1 - answered(known)) * 100).toFixed(0)} % of ${known.length} with one`,
    );
  }
}
