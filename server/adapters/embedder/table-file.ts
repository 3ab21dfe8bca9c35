import type { EmbeddingTable } from "@/lib/domain/match/embed-text";
import type { FittedTable } from "@/server/adapters/embedder/contrastive-trainer";

const MAGIC = 0x44454d31;

/** Quantises to one byte a value with a scale per row; the n-gram's weight is folded into the scale. */
export function quantizeTable(fitted: FittedTable, buckets: number, dimensions: number): EmbeddingTable {
  const rows = new Int8Array(buckets * dimensions);
  const scales = new Float32Array(buckets);
  for (let b = 0; b < buckets; b++) {
    const start = b * dimensions;
    let largest = 0;
    for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(fitted.rows[start + d] ?? 0));
    if (largest === 0) continue;
    for (let d = 0; d < dimensions; d++) rows[start + d] = Math.round(((fitted.rows[start + d] ?? 0) / largest) * 127);
    scales[b] = (largest / 127) * (fitted.weights[b] ?? 0);
  }
  return { dimensions, buckets, rows, scales };
}

/** Little-endian: magic, buckets, dimensions (uint32), scales (float32), rows (int8). */
export function encodeTable(table: EmbeddingTable): Uint8Array {
  const bytes = new Uint8Array(12 + 4 * table.buckets + table.rows.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, table.buckets, true);
  view.setUint32(8, table.dimensions, true);
  for (let b = 0; b < table.buckets; b++) view.setFloat32(12 + 4 * b, table.scales[b] ?? 0, true);
  bytes.set(new Uint8Array(table.rows.buffer, table.rows.byteOffset, table.rows.length), 12 + 4 * table.buckets);
  return bytes;
}

/** Reads what encodeTable wrote; throws a TypeError on other bytes. */
export function decodeTable(bytes: Uint8Array): EmbeddingTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const buckets = bytes.byteLength >= 12 ? view.getUint32(4, true) : 0;
  const dimensions = buckets > 0 ? view.getUint32(8, true) : 0;
  if (buckets === 0 || view.getUint32(0, true) !== MAGIC || bytes.byteLength !== 12 + buckets * (4 + dimensions)) {
    throw new TypeError("These bytes are no embedding table.");
  }
  const scales = new Float32Array(buckets);
  for (let b = 0; b < buckets; b++) scales[b] = view.getFloat32(12 + 4 * b, true);
  const start = bytes.byteOffset + 12 + 4 * buckets;
  return { dimensions, buckets, scales, rows: new Int8Array(bytes.buffer, start, buckets * dimensions) };
}
