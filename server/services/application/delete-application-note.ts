import { ownerOf, type ServiceContext } from "@/server/context";
import { updateNote } from "@/server/services/application/tracking.store";

/** Takes a note away, or brings it back. @throws AppError `not_found` */
export function deleteApplicationNote(ctx: ServiceContext, input: { id: string; isUndo: boolean }): Promise<void> {
  return updateNote(ctx.db, ownerOf(ctx), input.id, { deletedAt: input.isUndo ? null : ctx.clock.now() });
}
