import { ownerOf, type ServiceContext } from "@/server/context";
import type { Door } from "@/server/ports/door-keys";
import { findDoorGeneration } from "@/server/services/posting/import-door.store";

/** How long a clipped page may be on its way, and how long the bookmarklet that needs no window works. */
export const CLIP_MINUTES = { window: 5, direct: 24 * 60 } as const;

export type DoorKey = { key: string; expiresAt: Date | null };

/** A key of the owner for one door. Without `minutes` it stands until the owner changes it. */
export async function issueDoorKey(ctx: ServiceContext, door: Door, minutes?: number): Promise<DoorKey> {
  const accountId = ownerOf(ctx);
  const generation = await findDoorGeneration(ctx.db, accountId, door);
  const expiresAt = minutes === undefined ? null : new Date(ctx.clock.now().getTime() + minutes * 60_000);
  return { key: await ctx.ports.doorKeys.issue({ door, accountId, generation, expiresAt }), expiresAt };
}
