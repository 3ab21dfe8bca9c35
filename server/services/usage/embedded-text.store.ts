import type { DatabaseClient } from "@/server/db/client";

/** Vectors that an embedder made before, by the hash of their text. */
export async function findEmbeddedTexts(
  db: DatabaseClient,
  embedder: string,
  hashes: string[],
): Promise<Map<string, Float32Array>> {
  const rows = await db.embeddedText.findMany({
    where: { embedder, contentHash: { in: hashes } },
    select: { contentHash: true, vector: true },
  });
  return new Map(rows.map((row) => [row.contentHash, fromBytes(row.vector)]));
}

/** Keeps vectors, and forgets those from before `forgetBefore`. */
export async function insertEmbeddedTexts(
  db: DatabaseClient,
  embedder: string,
  rows: { contentHash: string; vector: Float32Array }[],
  times: { at: Date; forgetBefore: Date },
): Promise<void> {
  await db.embeddedText.createMany({
    data: rows.map(({ contentHash, vector }) => ({ embedder, contentHash, vector: toBytes(vector), at: times.at })),
    skipDuplicates: true,
  });
  await db.embeddedText.deleteMany({ where: { at: { lt: times.forgetBefore } } });
}

function toBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  for (const [i, value] of vector.entries()) view.setFloat32(i * 4, value, true);
  return new Uint8Array(view.buffer);
}

function fromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
