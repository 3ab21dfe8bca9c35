import type { Database } from "@/server/db/client";
import { type ChunkKey, deleteChunks, insertChunk } from "@/server/services/application/draft.store";

const FLUSH_AFTER_MS = 40;

/**
 * Collects streamed text and stores it in pieces, so that a page can follow, leave and come back. Writes are chained:
 * pieces keep their order, and a failed write fails `finish`.
 */
export function createDraftWriter(db: Database, key: ChunkKey) {
  let waiting = "";
  let position = 0;
  let timer: NodeJS.Timeout | undefined;
  let writes: Promise<void> = deleteChunks(db, key);
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === "") return;
    const text = waiting.replaceAll("\u0000", "");
    const at = position++;
    waiting = "";
    writes = writes.then(() => insertChunk(db, key, at, text));
    // The error is kept in the chain for finish(); this only keeps it from being reported as unhandled meanwhile.
    writes.catch(() => undefined);
  };
  return {
    write(text: string): void {
      waiting += text;
      if (position === 0) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER_MS);
    },
    async finish(): Promise<void> {
      flush();
      await writes;
    },
  };
}
