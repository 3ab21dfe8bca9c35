import { buildOccupationVectors } from "@/server/adapters/embedder/build-occupation-vectors";
import { trainContrastive } from "@/server/adapters/embedder/contrastive-trainer";
import { quantizeTable } from "@/server/adapters/embedder/table-file";
import { trainingSources } from "@/server/adapters/embedder/training-sources";
import { writeTableFile } from "@/server/adapters/embedder/write-table-file";

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
writeTableFile("label-table.bin", table);
buildOccupationVectors(table);
process.stdout.write(`Trained in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
