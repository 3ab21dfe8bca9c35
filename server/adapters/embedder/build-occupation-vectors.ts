import { type EmbeddingTable, embedText } from "@/lib/domain/match/embed-text";
import { centroidsOf, type LinkableConcept } from "@/lib/domain/match/label-linker";
import { loadEmbeddingTable } from "@/server/adapters/embedder/embedded";
import { exactExp, exactLog } from "@/server/adapters/embedder/exact-exp";
import { quantizeTable } from "@/server/adapters/embedder/table-file";
import { writeTableFile } from "@/server/adapters/embedder/write-table-file";
import { loadConcepts } from "@/server/adapters/taxonomy/load-occupations";

/** How sharply a title belongs to the nearest occupations when common ones are counted. */
const TEMPERATURE = 0.07;

/**
 * What linking titles needs beside the table, so that nothing is embedded at start: centroids of ESCO and O*NET
 * occupations, and how common each ESCO occupation is. `npm run build:occupations`, or at the end of training.
 */
export function buildOccupationVectors(table: EmbeddingTable): void {
  const esco = loadConcepts("esco-occupations");
  const onet = loadConcepts("onet-occupations");
  const centroids = centroidsOf(table, esco);
  writeTableFile("occupation-centroids.bin", quantized(centroids, esco, table.dimensions));
  writeTableFile("onet-centroids.bin", quantized(centroidsOf(table, onet), onet, table.dimensions));
  writeTableFile("occupation-priors.bin", quantized(commonness(table, centroids, onet), esco, 1));
}

const quantized = (rows: Float32Array, concepts: readonly LinkableConcept[], dimensions: number) =>
  quantizeTable({ rows, weights: new Float32Array(concepts.length).fill(1) }, concepts.length, dimensions);

/**
 * The logarithm of each ESCO occupation's share of all O*NET titles, less the mean: a title counts for the occupations
 * near it (softmax of cosines). What many titles are a name of is likely what one more title means.
 */
function commonness(table: EmbeddingTable, centroids: Float32Array, onet: readonly LinkableConcept[]): Float32Array {
  const { dimensions } = table;
  const count = centroids.length / dimensions;
  const mass = new Float64Array(count);
  const near = new Float64Array(count);
  for (const title of onet.flatMap((o) => o.labels)) {
    const vector = embedText(table, title);
    let total = 0;
    for (let c = 0; c < count; c++) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (centroids[c * dimensions + d] as number) * (vector[d] as number);
      near[c] = exactExp((dot - 1) / TEMPERATURE);
      total += near[c] as number;
    }
    for (let c = 0; c < count; c++) mass[c] = (mass[c] as number) + (near[c] as number) / total;
  }
  const logs = Float32Array.from(mass, (m) => exactLog(m + 1e-9));
  const mean = logs.reduce((sum, v) => sum + v, 0) / count;
  return logs.map((v) => v - mean);
}

if (process.argv[1]?.endsWith("build-occupation-vectors.ts")) buildOccupationVectors(loadEmbeddingTable());
