import { ownerOf, type ServiceContext } from "@/server/context";
import type { DirectoryEntry } from "@/server/ports/company-directory";
import { listBoardsFollowedBy } from "@/server/services/board/board.store";

export type DirectoryHit = DirectoryEntry & { isFollowed: boolean; isReadable: boolean };

/** Companies by name, tolerant of typing errors. `isReadable` says whether an adapter reads that ATS. */
export async function searchDirectory(
  ctx: ServiceContext,
  input: { query: string; source?: string | undefined; limit: number },
): Promise<DirectoryHit[]> {
  const [hits, followed] = await Promise.all([
    ctx.ports.directory.search(input.query, { limit: input.limit, ...(input.source ? { source: input.source } : {}) }),
    listBoardsFollowedBy(ctx.db, ownerOf(ctx)),
  ]);
  const keys = new Set(followed.map((board) => `${board.source}:${board.token}`));
  return hits.map((hit) => ({
    ...hit,
    isFollowed: keys.has(`${hit.source}:${hit.token}`),
    isReadable: ctx.ports.jobSources.find(hit.source) !== null,
  }));
}
