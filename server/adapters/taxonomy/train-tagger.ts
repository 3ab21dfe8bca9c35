import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { TAGS, type TaggerModel } from "@/lib/domain/match/span-tagger";
import { createWordFacts, taggerFeatures } from "@/lib/domain/match/tagger-features";
import { csvRows, tsvRows } from "@/server/adapters/taxonomy/csv-rows";
import { fitWordClasses } from "@/server/adapters/taxonomy/fit-word-classes";
import { loadEscoSkills } from "@/server/adapters/taxonomy/load-occupations";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { asTokens, parseSkillSpan, tagNumbers } from "@/server/adapters/taxonomy/skillspan";
import { encodeTagger } from "@/server/adapters/taxonomy/tagger-file";
import { type FittedLayer, trainTagger } from "@/server/adapters/taxonomy/tagger-trainer";

/**
 * Fits the span tagger on SkillSpan's train split: `npm run train:tagger -- FOLDER` (default ../shared/data/skills). Word
 * classes come from the same sentences and from ESCO's and O*NET's descriptions. The same files give the same bytes.
 */
const folder = process.argv[2] ?? "../shared/data/skills";
const OPTIONS = { buckets: 1 << 19, epochs: 6, rate: 0.1 } as const;
/**
 * How each layer is fitted, and how much "outside" costs it, since the layers miss more than they invent. Chosen on the dev
 * split, so dev figures flatter them a little. Skills are worded freely, and an average of several fits sees them better.
 */
const LAYERS = [
  { tags: "tags_knowledge", outsideBias: -0.6, seeds: [3], dropout: 0, isAveraged: false },
  { tags: "tags_skill", outsideBias: -0.5, seeds: [3, 1003, 2003], dropout: 0.1, isAveraged: true },
] as const;

const started = performance.now();
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const sentences = parseSkillSpan(read("skillspan_train.jsonl"));
const classes = fitWordClasses([...sentences.map((s) => s.tokens), ...descriptions()]);
const recognizer = loadSkillRecognizer();
const factsOf = createWordFacts(classes);
const features = sentences.map((s) => taggerFeatures(asTokens(s.tokens), recognizer, factsOf));
const fitted = LAYERS.map(({ tags, outsideBias: _, ...fit }) =>
  trainTagger(
    sentences.map((s, i) => ({ features: features[i] ?? [], tags: tagNumbers(s[tags]) })),
    { ...OPTIONS, ...fit },
  ),
);
const bytes = brotliCompressSync(encodeTagger({ classes, model: interleaved(fitted) }));
writeFileSync(join(import.meta.dirname, "data", "skill-tagger.bin.br"), bytes);
process.stdout.write(
  `skill-tagger.bin.br: ${bytes.length} bytes in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
);

/** Both layers' weights of a feature side by side, so that one look-up reads both. */
function interleaved(layers: readonly FittedLayer[]): TaggerModel {
  const width = layers.length * TAGS;
  const weights = new Int8Array(OPTIONS.buckets * width);
  for (const [l, layer] of layers.entries())
    for (let b = 0; b < OPTIONS.buckets; b++)
      for (let t = 0; t < TAGS; t++) weights[b * width + l * TAGS + t] = layer.weights[b * TAGS + t] ?? 0;
  return {
    buckets: OPTIONS.buckets,
    weights,
    layers: layers.map(({ scale, transitions }, l) => ({
      scale,
      transitions,
      outsideBias: LAYERS[l]?.outsideBias ?? 0,
    })),
  };
}

/** Sentences of the taxonomies' descriptions and the labels of skills, in words. */
function descriptions(): string[][] {
  const texts = [
    ...csvRows(read("esco_tabiya/occupations.csv")).map((r) => r.DESCRIPTION ?? ""),
    ...csvRows(read("esco_tabiya/ISCOGroups.csv")).map((r) => r.DESCRIPTION ?? ""),
    ...csvRows(read("esco_tabiya/skillGroups.csv")).map((r) => r.DESCRIPTION ?? ""),
    ...tsvRows(read("onet/Occupation_Data.tsv")).map((r) => r.Description ?? ""),
    ...loadEscoSkills().map((s) => s.label),
  ];
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
    .map((sentence) => sentence.match(/[\p{L}\p{N}_+#.]*[\p{L}\p{N}_+#]|[^\p{L}\p{N}_\s]/gu) ?? [])
    .filter((words) => words.length > 0);
}
