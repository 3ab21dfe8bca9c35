import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { taggerFeatures } from "@/lib/domain/match/tagger-features";
import { createWordClass, fitWordClasses } from "@/lib/domain/match/word-classes";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { asTokens, parseSkillSpan, tagNumbers } from "@/server/adapters/taxonomy/skillspan";
import { encodeTagger } from "@/server/adapters/taxonomy/tagger-file";
import { trainTagger } from "@/server/adapters/taxonomy/tagger-trainer";

/** Fits the span tagger on SkillSpan's train split: `npm run train:tagger -- FILE`. The same file gives the same bytes. */
const file = process.argv[2] ?? "../shared/data/skills/skillspan_train.jsonl";
const OPTIONS = { buckets: 1 << 17, epochs: 6, seed: 3, rate: 0.1 } as const;
/** The layers miss more than they invent. Chosen on the dev split, so dev figures flatter it a little. */
const OUTSIDE_BIAS = { tags_knowledge: -0.3, tags_skill: -0.5 } as const;
const WORD_CLASSES = 64;

const started = performance.now();
const sentences = parseSkillSpan(readFileSync(file, "utf8"));
const table = loadEmbeddingTable();
const vocabulary = [...new Set(sentences.flatMap((s) => s.tokens.map((t) => t.toLowerCase())))]
  .filter((w) => /\p{L}/u.test(w))
  .sort();
const classes = fitWordClasses(table, vocabulary, WORD_CLASSES);
const recognizer = loadSkillRecognizer();
const wordClass = createWordClass(table, classes);
const features = sentences.map((s) => taggerFeatures(asTokens(s.tokens), recognizer, wordClass));
const layerModel = (layer: "tags_knowledge" | "tags_skill") => ({
  ...trainTagger(
    sentences.map((s, i) => ({ features: features[i] ?? [], tags: tagNumbers(s[layer]) })),
    OPTIONS,
  ),
  outsideBias: OUTSIDE_BIAS[layer],
});
const bytes = brotliCompressSync(
  encodeTagger({ classes, knowledge: layerModel("tags_knowledge"), skill: layerModel("tags_skill") }),
);
writeFileSync(join(import.meta.dirname, "data", "skill-tagger.bin.br"), bytes);
process.stdout.write(
  `skill-tagger.bin.br: ${bytes.length} bytes in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
);
