import { ownerOf, type ServiceContext } from "@/server/context";
import { updateContact } from "@/server/services/application/tracking.store";

/** Takes a contact away, or brings it back. @throws AppError `not_found` */
export function deleteApplicationContact(ctx: ServiceContext, input: { id: string; isUndo: boolean }): Promise<void> {
  return updateContact(ctx.db, ownerOf(ctx), input.id, { deletedAt: input.isUndo ? null : ctx.clock.now() });
}
