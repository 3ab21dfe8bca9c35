import { type EmbeddingTable, embedText } from "@/lib/domain/match/embed-text";
import { decodeTable } from "@/server/adapters/embedder/table-file";
import { readDataFile } from "@/server/adapters/taxonomy/taxonomy-file";
import type { Embedder } from "@/server/ports/embedder";

let loaded: EmbeddingTable | undefined;

/** The built-in table, read on the first call and shared after it. */
export function loadEmbeddingTable(): EmbeddingTable {
  loaded ??= decodeTable(readDataFile("server/adapters/embedder/data", "label-table.bin"));
  return loaded;
}

/** The built-in embedder: no account, no network, the same vector for the same text on every platform. */
export function createEmbeddedEmbedder(): Embedder {
  return {
    name: "dossier-labels-1",
    dimensions: 128,
    alikeFrom: 0.6,
    async embed(texts) {
      const table = loadEmbeddingTable();
      return texts.map((text) => embedText(table, text));
    },
  };
}
