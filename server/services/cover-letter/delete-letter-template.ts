import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deleteLetterTemplateOf } from "@/server/services/cover-letter/letter-template.store";

/** Forgets a kept letter. Applications that began with it keep their own text. */
export async function deleteLetterTemplate(ctx: ServiceContext, id: string): Promise<void> {
  if (!(await deleteLetterTemplateOf(ctx.db, ownerOf(ctx), id)))
    throw new AppError("not_found", "This letter does not exist any more.");
}
