import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractSkills, spansIn } from "@/lib/domain/match/extract-skills";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { labelBaselines } from "@/server/adapters/taxonomy/bench/label-baselines";
import { type RankMetrics, rankMetrics, rankOf } from "@/server/adapters/taxonomy/bench/rank-metrics";
import { benchRanking } from "@/server/adapters/taxonomy/bench/ranking";
import { benchSpeed } from "@/server/adapters/taxonomy/bench/speed";
import { csvRows } from "@/server/adapters/taxonomy/csv-rows";
import { loadOccupationLinker, loadSkillLinker } from "@/server/adapters/taxonomy/load-linkers";
import { loadConcepts, loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";
import { loadSkillExtractorParts } from "@/server/adapters/taxonomy/load-skill-extractor";
import { asTokens, parseSkillSpan, type SkillSpanSentence } from "@/server/adapters/taxonomy/skillspan";

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
const row = (name: string, m: RankMetrics) =>
  say(
    `  ${name.padEnd(34)} MRR ${m.mrr.toFixed(3)}  R@1 ${m.at1.toFixed(3)}  R@5 ${m.at5.toFixed(3)}  R@10 ${m.at10.toFixed(3)}  (${m.questions})`,
  );

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
}

function benchLinking(): void {
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
      row(baseline.name, rankMetrics(known.map((s) => rankOf(baseline.scores(s.words), s.index))));
    row("ours", rankMetrics(known.map((s) => rankOf(linker.rawScores(s.words), s.index))));
    const without = spans.filter((s) => s.index === undefined);
    const answered = (list: readonly { words: string }[]) =>
      list.filter((s) => linker.link(s.words, 1).length > 0).length / (list.length || 1);
    say(
      `  no-match answer: ${((1 - answered(without)) * 100).toFixed(0)} % of ${without.length} spans without a concept, ${((1 - answered(known)) * 100).toFixed(0)} % of ${known.length} with one`,
    );
  }
}

function benchExtraction(): void {
  const file = read("skills/skillspan_dev.jsonl");
  if (!file) {
    say("Extraction: skipped, the recorded data is not there.");
    return;
  }
  const sentences = parseSkillSpan(file);
  const parts = loadSkillExtractorParts();
  const gold = (s: SkillSpanSentence, layer: "tags_knowledge" | "tags_skill") => spansOfTags(s, layer);
  const started = performance.now();
  const found = sentences.map((s) => spansIn(asTokens(s.tokens), parts));
  const seconds = (performance.now() - started) / 1000;
  const lexicon = sentences.map((s) =>
    parts.recognizer.recognize(s.tokens.join(" ")).filter((m) => m.confidence >= 0.9),
  );
  const keys = (list: readonly { start: number; end: number }[]) => list.map((x) => `${x.start}:${x.end}`);
  const knowledge = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    found.map((l) => keys(l.filter((x) => x.layer === "knowledge"))),
  );
  const skill = f1(
    sentences.map((s) => gold(s, "tags_skill")),
    found.map((l) => keys(l.filter((x) => x.layer === "skill"))),
  );
  const byLexicon = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    lexicon.map((l) => keys(l.filter((m) => m.kind !== "skill"))),
  );
  const both = {
    right: knowledge.right + skill.right,
    found: knowledge.found + skill.found,
    wanted: knowledge.wanted + skill.wanted,
  };
  say(`Skill spans, SkillSpan dev, strict F1 (goal knowledge .52, both .45):`);
  const line = (name: string, c: Counts) =>
    say(
      `  ${name.padEnd(34)} F1 ${score(c).toFixed(3)}  precision ${(c.right / c.found).toFixed(3)}  recall ${(c.right / c.wanted).toFixed(3)}`,
    );
  const printed = sentences.map((s) => extractSkills(s.tokens.join(" "), { ...parts, linker: undefined }));
  const whole = f1(
    sentences.map((s) => gold(s, "tags_knowledge")),
    printed.map((l) => keys(l.filter((x) => x.kind !== "skill"))),
  );
  line("lexicon, knowledge", byLexicon);
  line("as `skills extract`, knowledge", whole);
  line("ours, knowledge", knowledge);
  line("ours, skill", skill);
  line("ours, both", both);
  say(`  ${Math.round(sentences.length / seconds)} sentences a second (goal 4000)`);
}

type Counts = { right: number; found: number; wanted: number };
const score = (c: Counts) => (2 * c.right) / (c.found + c.wanted || 1);

function f1(gold: readonly string[][], found: readonly string[][]): Counts {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const [i, wanted] of gold.entries()) {
    const own = new Set(found[i]);
    counts.right += wanted.filter((w) => own.has(w)).length;
    counts.found += own.size;
    counts.wanted += wanted.length;
  }
  return counts;
}

function spansOfTags(s: SkillSpanSentence, layer: "tags_knowledge" | "tags_skill"): string[] {
  const tokens = asTokens(s.tokens);
  const spans: { start: number; end: number }[] = [];
  for (const [i, tag] of s[layer].entries()) {
    const token = tokens[i];
    if (!token || tag === "O") continue;
    const open = spans.at(-1);
    if (tag === "B" || !open || s[layer][i - 1] === "O") spans.push({ start: token.start, end: token.end });
    else open.end = token.end;
  }
  return spans.map((x) => `${x.start}:${x.end}`);
}

const before = process.memoryUsage().rss;
const started = performance.now();
loadEmbeddingTable();
say(
  `Embedding table: loaded in ${(performance.now() - started).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more resident (goals 300 ms, 120 MB)`,
);
benchSpeed(say);
benchTitles();
benchLinking();
benchExtraction();
benchRanking(say, data);
say(`Resident at the end: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
