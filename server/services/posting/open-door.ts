import { AppError } from "@/lib/errors";
import { actingFor, type ServiceContext } from "@/server/context";
import type { Door } from "@/server/ports/door-keys";
import { findAccount } from "@/server/services/account/account.store";
import { findDoorGeneration } from "@/server/services/posting/import-door.store";

/**
 * The context of the account whose key this is. A page comes in with a key that expires; a mail address stands until its owner changes it.
 * @throws AppError `unauthenticated` for a key that is false, of the other door, void or expired.
 */
export async function openDoor(ctx: ServiceContext, door: Door, key: string): Promise<ServiceContext> {
  const claims = await ctx.ports.doorKeys.read(key);
  const refuse = (words: string) => new AppError("unauthenticated", words);
  if (claims?.door !== door) throw refuse("This key does not open anything here. Copy it again from Dossier.");
  if (door === "clip" && claims.expiresAt === null)
    throw refuse("This key only marks your bookmarklet; it cannot send pages.");
  if (claims.expiresAt && claims.expiresAt < ctx.clock.now())
    throw refuse("This key has expired. Take a fresh one from Dossier.");
  const [account, generation] = await Promise.all([
    findAccount(ctx.db, claims.accountId),
    findDoorGeneration(ctx.db, claims.accountId, door),
  ]);
  if (!account || generation !== claims.generation)
    throw refuse("This key was replaced. Take the new one from Dossier.");
  return actingFor(ctx, account.id);
}
