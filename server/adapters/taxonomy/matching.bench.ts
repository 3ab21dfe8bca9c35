import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { labelBaselines } from "@/server/adapters/taxonomy/bench/label-baselines";
import { type RankMetrics, rankMetrics, rankOf, rankRow } from "@/server/adapters/taxonomy/bench/rank-metrics";
import { benchRanking } from "@/server/adapters/taxonomy/bench/ranking";
import { benchSkillLinking } from "@/server/adapters/taxonomy/bench/skill-linking";
import { benchSkillSpans } from "@/server/adapters/taxonomy/bench/skill-spans";
import { benchSpeed } from "@/server/adapters/taxonomy/bench/speed";
import { csvRows } from "@/server/adapters/taxonomy/csv-rows";
import { loadOccupationLinker } from "@/server/adapters/taxonomy/load-linkers";
import { loadConcepts } from "@/server/adapters/taxonomy/load-occupations";

/**
 * `npm run bench:matching -- [FOLDER] [--titles N]`: titles, linking, extraction, ranking, speed and memory, beside their
 * baselines. FOLDER is the recorded data (default ../shared/data); what is not there is skipped and said so.
 */
const data = process.argv[2]?.startsWith("--") ? "../shared/data" : (process.argv[2] ?? "../shared/data");
const titleLimit = Number(process.argv[process.argv.indexOf("--titles") + 1]) || 3000;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const read = (name: string) => (existsSync(join(data, name)) ? readFileSync(join(data, name), "utf8") : null);
const row = (name: string, m: RankMetrics) => say(rankRow(name, m));

function benchTitles(): void {
  const file = read("matching/title-normalisation/jobbert_titles_validation.csv");
  if (!file) {
    say("Titles: skipped, the recorded data is not there.");
    return;
  }
  const concepts = loadConcepts("esco-occupations");
  const ids = new Map(concepts.map((c, i) => [c.id, i]));
  const all = csvRows(file).filter((r) => ids.has(r.conceptUri ?? ""));
  const every = Math.max(1, Math.floor(all.length / titleLimit));
  const rows = all.filter((_, i) => i % every === 0);
  say(`Titles to ESCO occupations, every ${every}th of ${all.length} (goal MRR .40, R@10 .62):`);
  const linker = loadOccupationLinker();
  for (const baseline of labelBaselines(concepts)) {
    row(
      baseline.name,
      rankMetrics(rows.map((r) => rankOf(baseline.scores(r.vacancyTitle ?? ""), ids.get(r.conceptUri ?? "") ?? -1))),
    );
  }
  const started = performance.now();
  row(
    "ours",
    rankMetrics(rows.map((r) => rankOf(linker.rawScores(r.vacancyTitle ?? ""), ids.get(r.conceptUri ?? "") ?? -1))),
  );
  say(`  ${((performance.now() - started) / rows.length).toFixed(2)} ms a title (goal 2)`);
  row(
    "ours, all titles",
    rankMetrics(all.map((r) => rankOf(linker.rawScores(r.vacancyTitle ?? ""), ids.get(r.conceptUri ?? "") ?? -1))),
  );
}

const before = process.memoryUsage().rss;
const started = performance.now();
loadEmbeddingTable();
say(
  `Embedding table: loaded in ${(performance.now() - started).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more resident (goals 300 ms, 120 MB)`,
);
benchSpeed(say);
benchTitles();
benchSkillLinking(say, data);
benchSkillSpans(say, data);
benchRanking(say, data);
say(`Resident at the end: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
