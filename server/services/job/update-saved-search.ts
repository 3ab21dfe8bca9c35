import type { Alert } from "@/lib/domain/job/saved-search.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findSavedSearch, listSavedSearchesOf, updateSavedSearchRow } from "@/server/services/job/saved-search.store";

/** Renames a search or changes how its owner hears of it. @throws AppError `not_found`, `conflict` when the name is taken */
export async function updateSavedSearch(
  ctx: ServiceContext,
  input: { id: string; name?: string | undefined; alert?: Alert | undefined },
): Promise<void> {
  const { id, name, alert } = input;
  const accountId = ownerOf(ctx);
  const search = await findSavedSearch(ctx.db, accountId, id);
  if (!search) throw new AppError("not_found", "This saved search does not exist any more.");
  const searches = await listSavedSearchesOf(ctx.db, search);
  if (name !== undefined && searches.some((other) => other.id !== id && other.name === name))
    throw new AppError("conflict", `You already keep a search called "${name}". Choose another name.`);
  await updateSavedSearchRow(ctx.db, accountId, id, { ...(name ? { name } : {}), ...(alert ? { alert } : {}) });
}
