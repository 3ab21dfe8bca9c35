import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deleteImportRow } from "@/server/services/posting/posting-import.store";

/** Takes an import off the list. Jobs that came of it stay. */
export async function removeImport(ctx: ServiceContext, id: string): Promise<void> {
  if (!(await deleteImportRow(ctx.db, ownerOf(ctx), id)))
    throw new AppError("not_found", "This import does not exist any more.");
}
