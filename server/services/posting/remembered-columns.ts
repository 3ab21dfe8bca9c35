import { ownerOf, type ServiceContext } from "@/server/context";
import { signatureOf } from "@/server/services/posting/import-file";
import { findColumns } from "@/server/services/posting/posting-import.store";

/** How the owner read a table with these columns the last time; null for the first. */
export function rememberedColumns(
  ctx: ServiceContext,
  columns: readonly string[],
): Promise<Record<string, string> | null> {
  return findColumns(ctx.db, ownerOf(ctx), signatureOf(columns));
}
