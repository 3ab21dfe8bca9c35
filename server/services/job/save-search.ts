import type { SavedSearchInput } from "@/lib/domain/job/saved-search.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { newFeedToken } from "@/server/services/job/feed-token";
import { insertSavedSearch, listSavedSearchesOf } from "@/server/services/job/saved-search.store";
import { viewerOf } from "@/server/services/job/viewer-of";

const MOST = 100;

/** Keeps a search under a name. Jobs that come into sight from now on are news. @throws AppError `conflict` when the name is taken */
export async function saveSearch(ctx: ServiceContext, input: SavedSearchInput): Promise<{ id: string }> {
  const viewer = viewerOf(ctx);
  if ((await listSavedSearchesOf(ctx.db, viewer)).length >= MOST)
    throw new AppError("limit_exceeded", `You keep ${MOST} searches. Delete one you no longer need first.`);
  const saved = await insertSavedSearch(ctx.db, viewer, { ...input, feedToken: newFeedToken(), at: ctx.clock.now() });
  if (!saved) throw new AppError("conflict", `You already keep a search called "${input.name}". Choose another name.`);
  return { id: saved.id };
}
