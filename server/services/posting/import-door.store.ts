import type { DatabaseClient } from "@/server/db/client";
import type { Door } from "@/server/ports/door-keys";

const column = { clip: "clipGeneration", mail: "mailGeneration" } as const;

/** Which generation of keys opens this door of the account; 1 until it was changed. */
export async function findDoorGeneration(db: DatabaseClient, accountId: string, door: Door): Promise<number> {
  const row = await db.importDoor.findUnique({ where: { accountId } });
  return row?.[column[door]] ?? 1;
}

/** Makes every earlier key of this door void. */
export async function raiseDoorGeneration(db: DatabaseClient, accountId: string, door: Door): Promise<void> {
  await db.importDoor.upsert({
    where: { accountId },
    create: { accountId, [column[door]]: 2 },
    update: { [column[door]]: { increment: 1 } },
  });
}
