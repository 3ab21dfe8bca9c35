import { ownerOf, type ServiceContext } from "@/server/context";
import { listImportRows, type PostingImport } from "@/server/services/posting/posting-import.store";

export type ImportView = Omit<PostingImport, "accountId" | "fileKey">;

const SHOWN = 30;

/** What the owner brought in lately, newest first, each with what came of it. */
export async function listImports(ctx: ServiceContext): Promise<ImportView[]> {
  const rows = await listImportRows(ctx.db, ownerOf(ctx), SHOWN);
  return rows.map(({ accountId: _, fileKey: __, ...view }) => view);
}
