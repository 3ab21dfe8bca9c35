import type { ServiceContext } from "@/server/context";
import { listNamedFiles, listWaitingFiles, markFilesRemoved } from "@/server/services/package/package-deletion.store";

const BATCH = 100;

/**
 * Removes the stored files of deleted packages that nothing names any more; what another package shares stays. The rows are
 * gone before this begins, so it can stop anywhere and be done again. A file that somebody seals in the same moment is put
 * back (and sealing looks whether its files are there).
 */
export async function removeDeletedFiles(ctx: ServiceContext): Promise<{ packages: number; files: number }> {
  const { files } = ctx.ports;
  let removed = 0;
  const waiting = await listWaitingFiles(ctx.db, BATCH);
  for (const { id, files: keys } of waiting) {
    const named = await listNamedFiles(ctx.db, keys);
    for (const key of keys) {
      if (named.has(key) || !(await files.has(key))) continue;
      const bytes = await files.get(key);
      await files.delete(key);
      if ((await listNamedFiles(ctx.db, [key])).has(key)) {
        await files.put("packages", bytes, "application/octet-stream");
        continue;
      }
      removed += 1;
    }
    await markFilesRemoved(ctx.db, id, ctx.clock.now());
  }
  return { packages: waiting.length, files: removed };
}
