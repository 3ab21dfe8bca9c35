import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trainContrastive } from "@/server/adapters/embedder/contrastive-trainer";
import { encodeTable, quantizeTable } from "@/server/adapters/embedder/table-file";
import { trainingSources } from "@/server/adapters/embedder/training-sources";

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
const bytes = encodeTable(quantizeTable(fitted, TRAINING.buckets, TRAINING.dimensions));
const room = join(import.meta.dirname, "data");
mkdirSync(room, { recursive: true });
writeFileSync(process.argv[2] ?? join(room, "label-table.bin"), bytes);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${bytes.length} bytes in ${seconds} s, sha256 ${createHash("sha256").update(bytes).digest("hex")}\n`,
);
