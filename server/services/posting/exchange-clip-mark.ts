import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findDoorGeneration } from "@/server/services/posting/import-door.store";
import { CLIP_MINUTES, type DoorKey, issueDoorKey } from "@/server/services/posting/issue-door-key";

/**
 * The mark that the owner's own bookmarklet carries -> a key for this one page. Without the mark another site could open the window and push
 * pages into the account.
 */
export async function exchangeClipMark(ctx: ServiceContext, mark: string): Promise<DoorKey> {
  const accountId = ownerOf(ctx);
  const claims = await ctx.ports.doorKeys.read(mark);
  const generation = await findDoorGeneration(ctx.db, accountId, "clip");
  if (
    claims?.door !== "clip" ||
    claims.expiresAt !== null ||
    claims.accountId !== accountId ||
    claims.generation !== generation
  )
    throw new AppError(
      "forbidden",
      "This bookmarklet belongs to another account or was replaced. Install it again from Add jobs.",
    );
  return issueDoorKey(ctx, "clip", CLIP_MINUTES.window);
}
