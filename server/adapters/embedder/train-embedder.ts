import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddingTable } from "@/lib/domain/match/embed-text";
import { centroidsOf } from "@/lib/domain/match/label-linker";
import { trainContrastive } from "@/server/adapters/embedder/contrastive-trainer";
import { encodeTable, quantizeTable } from "@/server/adapters/embedder/table-file";
import { trainingSources } from "@/server/adapters/embedder/training-sources";
import { loadConcepts } from "@/server/adapters/taxonomy/load-occupations";

/** Fits the built-in table from the shipped taxonomies: `npm run train:embedder`. The same sources give the same bytes. */
export const TRAINING = {
  seed: 7,
  buckets: 32_768,
  dimensions: 128,
  batch: 256,
  epochs: 6,
  temperature: 0.07,
  rate: 0.3,
} as const;

const started = performance.now();
const fitted = trainContrastive(trainingSources(), { ...TRAINING, log: (line) => process.stdout.write(`${line}\n`) });
const table = quantizeTable(fitted, TRAINING.buckets, TRAINING.dimensions);
writeTable("label-table.bin", table);
writeCentroids(table);
process.stdout.write(`Trained in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);

/** Centroids of the ESCO occupations, so that linking need not embed 33,000 labels at start. */
function writeCentroids(from: EmbeddingTable): void {
  const concepts = loadConcepts("esco-occupations");
  const rows = centroidsOf(from, concepts);
  const weights = new Float32Array(concepts.length).fill(1);
  writeTable("occupation-centroids.bin", quantizeTable({ rows, weights }, concepts.length, from.dimensions));
}

function writeTable(name: string, content: EmbeddingTable): void {
  const bytes = encodeTable(content);
  const room = join(import.meta.dirname, "data");
  mkdirSync(room, { recursive: true });
  writeFileSync(join(room, name), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}\n`);
}
