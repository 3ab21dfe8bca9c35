import { ownerOf, type ServiceContext } from "@/server/context";
import type { Door } from "@/server/ports/door-keys";
import { raiseDoorGeneration } from "@/server/services/posting/import-door.store";

/** Voids every key of the owner's door: the old bookmarklet or mail address no longer works. */
export function replaceDoorKeys(ctx: ServiceContext, door: Door): Promise<void> {
  return raiseDoorGeneration(ctx.db, ownerOf(ctx), door);
}
