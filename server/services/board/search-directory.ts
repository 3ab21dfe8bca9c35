import { ownerOf, type ServiceContext } from "@/server/context";
import type { DirectoryEntry } from "@/server/ports/company-directory";
import { listBoardsFollowedBy } from "@/server/services/board/board.store";

export type DirectoryHit = DirectoryEntry & { isFollowed: boolean; isReadable: boolean };

/** Whether an adapter reads boards of this system. */
export function canFollow(ctx: ServiceContext, source: string): boolean {
  const found = ctx.ports.jobSources.find(source);
  return found !== null && !found.isSavedOnly;
}

/** Companies by name, tolerant of typing errors. `isReadable` says whether an adapter reads that ATS. */
export async function searchDirectory(
  ctx: ServiceContext,
  input: { query: string; source?: string | undefined; industry?: string | undefined; limit: number },
): Promise<DirectoryHit[]> {
  const [hits, followed] = await Promise.all([
    input.query === "" && input.industry
      ? ctx.ports.directory.listIndustry(input.industry, { limit: input.limit })
      : ctx.ports.directory.search(input.query, {
          limit: input.limit,
          ...(input.source ? { source: input.source } : {}),
          ...(input.industry ? { industry: input.industry } : {}),
        }),
    listBoardsFollowedBy(ctx.db, ownerOf(ctx)),
  ]);
  const keys = new Set(followed.map((board) => `${board.source}:${board.token}`));
  return hits.map((hit) => ({
    ...hit,
    isFollowed: keys.has(`${hit.source}:${hit.token}`),
    isReadable: canFollow(ctx, hit.source),
  }));
}
