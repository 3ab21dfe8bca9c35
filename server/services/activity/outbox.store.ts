import { type DomainEvent, EVENTS } from "@/lib/events";
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
