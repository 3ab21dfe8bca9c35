import { type DomainEvent, EVENTS, type EventName } from "@/lib/events";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** Writes events in the caller's transaction. Throws when a payload does not fit the catalogue. */
export async function writeOutbox(db: DatabaseClient, events: DomainEvent[]): Promise<void> {
  await db.outboxEvent.createMany({
    data: events.map((event) => ({ name: event.name, data: asJson(EVENTS[event.name].parse(event.data)) })),
  });
}

export type OutboxRow = { id: string; event: DomainEvent };

/** Events that were not handed over yet, oldest first. */
export async function listUnsentEvents(db: DatabaseClient, limit: number): Promise<OutboxRow[]> {
  const rows = await db.outboxEvent.findMany({ where: { sentAt: null }, orderBy: { id: "asc" }, take: limit });
  return rows.map((row) => ({ id: row.id, event: { name: row.name, data: row.data } as DomainEvent }));
}

/** The newest event of a name that an account's data and one more field of it name; null when there is none any more. */
export async function findNewestEvent(
  db: DatabaseClient,
  accountId: string,
  name: EventName,
  [field, value]: readonly [field: string, value: string],
): Promise<OutboxRow | null> {
  const of = (path: string, equals: string) => ({ data: { path: [path], equals } });
  const where = { name, AND: [of("accountId", accountId), of(field, value)] };
  const row = await db.outboxEvent.findFirst({ where, orderBy: { id: "desc" } });
  return row && { id: row.id, event: { name: row.name, data: row.data } as DomainEvent };
}

export async function markEventsSent(db: DatabaseClient, ids: string[], at: Date): Promise<void> {
  await db.outboxEvent.updateMany({ where: { id: { in: ids } }, data: { sentAt: at } });
}

export async function markEventsFailed(db: DatabaseClient, ids: string[], error: string): Promise<void> {
  await db.outboxEvent.updateMany({
    where: { id: { in: ids } },
    data: { attempts: { increment: 1 }, lastError: error },
  });
}

/** Deletes handed-over events older than `before`. Returns how many. */
export async function deleteSentEvents(db: DatabaseClient, before: Date): Promise<number> {
  return (await db.outboxEvent.deleteMany({ where: { sentAt: { lt: before } } })).count;
}
