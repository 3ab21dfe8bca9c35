import type { DatabaseClient } from "@/server/db/client";

export type SecondFactorRow = { secret: string; confirmedAt: Date | null; lastUsedStep: number };

export function findSecondFactor(db: DatabaseClient, accountId: string): Promise<SecondFactorRow | null> {
  return db.secondFactor.findUnique({
    where: { accountId },
    select: { secret: true, confirmedAt: true, lastUsedStep: true },
  });
}

/** Puts down a new secret that does not count yet. */
export async function saveUnconfirmedFactor(db: DatabaseClient, accountId: string, secret: string): Promise<void> {
  const fields = { secret, confirmedAt: null, lastUsedStep: 0 };
  await db.secondFactor.upsert({ where: { accountId }, create: { accountId, ...fields }, update: fields });
}

export async function confirmFactor(db: DatabaseClient, accountId: string, at: Date): Promise<void> {
  await db.secondFactor.update({ where: { accountId }, data: { confirmedAt: at } });
}

/** Uses up a time step; false when it, or a later one, was used before. */
export async function takeStep(db: DatabaseClient, accountId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { accountId, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count > 0;
}

export async function deleteFactor(db: DatabaseClient, accountId: string): Promise<void> {
  await db.secondFactor.deleteMany({ where: { accountId } });
  await db.recoveryCode.deleteMany({ where: { accountId } });
}

/** Replaces the recovery codes, kept as hashes. */
export async function saveRecoveryCodes(db: DatabaseClient, accountId: string, hashes: string[]): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await db.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ accountId, codeHash })) });
}

/** Uses up a recovery code; false when there is none such, or it was used. */
export async function takeRecoveryCode(
  db: DatabaseClient,
  accountId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { accountId, codeHash, usedAt: null },
    data: { usedAt: at },
  });
  return count > 0;
}

export function countRecoveryCodes(db: DatabaseClient, accountId: string): Promise<number> {
  return db.recoveryCode.count({ where: { accountId, usedAt: null } });
}
