import type { ApplicationContact, ApplicationNote, ContactInput } from "@/lib/domain/application/tracking.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";

/** Rows of an application that belongs to the account. */
const own = (accountId: string, id: string) => ({ id, application: { accountId } });
const NOTE = { id: true, text: true, createdAt: true, updatedAt: true } as const;
const CONTACT = { id: true, name: true, role: true, email: true, phone: true, url: true, createdAt: true } as const;

export async function insertNote(db: DatabaseClient, applicationId: string, text: string): Promise<string> {
  return (await db.applicationNote.create({ data: { applicationId, text }, select: { id: true } })).id;
}

/** @throws AppError `not_found` */
export async function updateNote(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: { text?: string; deletedAt?: Date | null },
): Promise<void> {
  const { count } = await db.applicationNote.updateMany({ where: own(accountId, id), data: change });
  if (count === 0) throw new AppError("not_found", "This note does not exist.");
}

/** Newest first. */
export function listNotes(db: DatabaseClient, applicationId: string): Promise<ApplicationNote[]> {
  return db.applicationNote.findMany({
    where: { applicationId, deletedAt: null },
    orderBy: { id: "desc" },
    select: NOTE,
  });
}

export async function insertContact(db: DatabaseClient, applicationId: string, input: ContactInput): Promise<string> {
  return (await db.applicationContact.create({ data: { applicationId, ...input }, select: { id: true } })).id;
}

/** @throws AppError `not_found` */
export async function updateContact(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: Partial<ContactInput> & { deletedAt?: Date | null },
): Promise<void> {
  const { count } = await db.applicationContact.updateMany({ where: own(accountId, id), data: change });
  if (count === 0) throw new AppError("not_found", "This contact does not exist.");
}

export function listContacts(db: DatabaseClient, applicationId: string): Promise<ApplicationContact[]> {
  return db.applicationContact.findMany({
    where: { applicationId, deletedAt: null },
    orderBy: { id: "asc" },
    select: CONTACT,
  });
}
