import type { Reminder, ReminderInput, ReminderKind } from "@/lib/domain/reminder/reminder.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";

const FIELDS = {
  id: true,
  applicationId: true,
  kind: true,
  title: true,
  note: true,
  place: true,
  dueAt: true,
  durationMinutes: true,
  doneAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

type Raw = Omit<Reminder, "kind"> & { kind: string };
const toReminder = (raw: Raw): Reminder => ({ ...raw, kind: raw.kind as ReminderKind });

export async function insertReminder(db: DatabaseClient, accountId: string, input: ReminderInput): Promise<string> {
  const { id } = await db.reminder.create({ data: { accountId, ...input }, select: { id: true } });
  return id;
}

/** Open ones first by time; then the done ones, newest first. */
export async function listRemindersOf(
  db: DatabaseClient,
  accountId: string,
  filter: { applicationId?: string; isOpen?: boolean; limit: number },
): Promise<Reminder[]> {
  const rows = await db.reminder.findMany({
    where: {
      accountId,
      ...(filter.applicationId ? { applicationId: filter.applicationId } : {}),
      ...(filter.isOpen ? { doneAt: null } : {}),
    },
    orderBy: [{ doneAt: { sort: "desc", nulls: "first" } }, { dueAt: "asc" }, { id: "asc" }],
    take: filter.limit,
    select: FIELDS,
  });
  return rows.map(toReminder);
}

export async function getReminderOf(db: DatabaseClient, accountId: string, id: string): Promise<Reminder> {
  const raw = await db.reminder.findFirst({ where: { id, accountId }, select: FIELDS });
  if (!raw) throw new AppError("not_found", "This reminder does not exist.");
  return toReminder(raw);
}

/** Changes a reminder; a time that moves is told of again. @throws AppError `not_found` */
export async function updateReminderOf(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: Partial<Omit<ReminderInput, "applicationId">> & { doneAt?: Date | null },
): Promise<void> {
  const { count } = await db.reminder.updateMany({
    where: { id, accountId },
    data: { ...change, ...(change.dueAt ? { notifiedAt: null } : {}) },
  });
  if (count === 0) throw new AppError("not_found", "This reminder does not exist.");
}

export async function deleteReminderOf(db: DatabaseClient, accountId: string, id: string): Promise<void> {
  const { count } = await db.reminder.deleteMany({ where: { id, accountId } });
  if (count === 0) throw new AppError("not_found", "This reminder does not exist.");
}

export type DueReminder = { id: string; accountId: string; applicationId: string | null; title: string; dueAt: Date };

/** Reminders of everyone whose time has come and of which nobody was told. */
export function listDueReminders(db: DatabaseClient, now: Date, limit: number): Promise<DueReminder[]> {
  return db.reminder.findMany({
    where: { notifiedAt: null, doneAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, accountId: true, applicationId: true, title: true, dueAt: true },
  });
}

/** Takes the telling on itself: false when somebody else has told of it, or its time has moved meanwhile. */
export async function claimDueReminder(db: DatabaseClient, due: DueReminder, at: Date): Promise<boolean> {
  const { count } = await db.reminder.updateMany({
    where: { id: due.id, notifiedAt: null, doneAt: null, dueAt: due.dueAt },
    data: { notifiedAt: at },
  });
  return count > 0;
}
