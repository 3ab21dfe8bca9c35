import type { AccountView } from "@/lib/domain/account/account.schema";
import type { DatabaseClient } from "@/server/db/client";

const view = { id: true, email: true, name: true, role: true, createdAt: true, activeProfileId: true } as const;

export function findAccount(db: DatabaseClient, id: string): Promise<AccountView | null> {
  return db.account.findUnique({ where: { id }, select: view });
}

export function findAccountWithPassword(
  db: DatabaseClient,
  email: string,
): Promise<(AccountView & { passwordHash: string | null }) | null> {
  return db.account.findUnique({ where: { email }, select: { ...view, passwordHash: true } });
}

export function findAccountByIdentity(
  db: DatabaseClient,
  provider: string,
  providerId: string,
): Promise<AccountView | null> {
  return db.account.findFirst({ where: { identities: { some: { provider, providerId } } }, select: view });
}

/** The account of a session that began in that round; null when its sessions were ended since. */
export function findAccountOfSession(db: DatabaseClient, id: string, round: number): Promise<AccountView | null> {
  return db.account.findUnique({ where: { id, sessionRound: round }, select: view });
}

export async function getSessionRound(db: DatabaseClient, id: string): Promise<number> {
  return (await db.account.findUniqueOrThrow({ where: { id }, select: { sessionRound: true } })).sessionRound;
}

/** Ends every session of the account; a new password comes with that. */
export async function startSessionRound(db: DatabaseClient, id: string, passwordHash?: string): Promise<void> {
  await db.account.update({
    where: { id },
    data: { sessionRound: { increment: 1 }, ...(passwordHash === undefined ? {} : { passwordHash }) },
  });
}

export function countAccounts(db: DatabaseClient): Promise<number> {
  return db.account.count();
}

export type NewAccount = {
  email: string;
  name: string;
  role: "user" | "admin";
  passwordHash?: string;
  identity?: { provider: string; providerId: string };
};

/** Inserts an account with its empty profile; null when the e-mail is taken. */
export async function insertAccount(db: DatabaseClient, account: NewAccount): Promise<AccountView | null> {
  const { identity, ...fields } = account;
  const { count } = await db.account.createMany({ data: [fields], skipDuplicates: true });
  if (count === 0) return null;
  const created = await db.account.findUniqueOrThrow({ where: { email: account.email }, select: view });
  await db.profile.create({ data: { accountId: created.id, wishes: {} } });
  if (identity) await linkIdentity(db, created.id, identity.provider, identity.providerId);
  return created;
}

export async function linkIdentity(
  db: DatabaseClient,
  accountId: string,
  provider: string,
  providerId: string,
): Promise<void> {
  await db.accountIdentity.create({ data: { accountId, provider, providerId } });
}

export async function hasOtherAdmin(db: DatabaseClient, accountId: string): Promise<boolean> {
  return (await db.account.count({ where: { role: "admin", id: { not: accountId } } })) > 0;
}

/** The oldest account besides this one. */
export async function findOldestOther(db: DatabaseClient, accountId: string): Promise<string | null> {
  const row = await db.account.findFirst({
    where: { id: { not: accountId } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Puts a profile of the account in view. */
export async function updateActiveProfile(db: DatabaseClient, accountId: string, profileId: string): Promise<void> {
  await db.account.update({ where: { id: accountId }, data: { activeProfileId: profileId } });
}

export async function updateRole(db: DatabaseClient, accountId: string, role: "user" | "admin"): Promise<void> {
  await db.account.update({ where: { id: accountId }, data: { role } });
}
