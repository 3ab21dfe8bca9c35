import { createHash } from "node:crypto";
import { encodeTime } from "ulid";
import { z } from "zod";
import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { eventKeys } from "@/inngest/runner/event/event-keys";
import { routeEvents, type StoredEvent } from "@/inngest/runner/event/route-events";
import { newId } from "@/inngest/runner/run/finish-run";

const MAX_EVENT_BYTES = 512 * 1024;
const ULID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const eventSchema = z.looseObject({
  id: z.string().optional(),
  name: z.string().min(1),
  data: z.unknown().optional(),
  ts: z.number().optional(),
});

export type ReceivedEvents = { ok: true; ids: string[] } | { ok: false; status: number; sentence: string };

/** The internal id of the n-th event of a request: the same for every retry of it, since its seed is the same. */
export function seededId(seed: string | undefined, index: number, now: number): string {
  const [time, entropy] = (seed ?? "").split(",");
  const milliseconds = Number(time);
  if (!entropy || !Number.isInteger(milliseconds) || milliseconds <= 0) return newId(now);
  const hash = createHash("sha256").update(`${entropy}:${index}`).digest();
  return encodeTime(milliseconds) + [...hash.subarray(0, 16)].map((byte) => ULID_ALPHABET[byte % 32]).join("");
}

/**
 * Records events and routes them. They are safe once recorded: if this process dies before it has routed them, another
 * does. The ids given back are the engine's own.
 */
export async function receiveEvents(
  engine: Engine,
  payload: unknown,
  seed: string | undefined,
): Promise<ReceivedEvents> {
  const parsed = z.array(eventSchema).safeParse(Array.isArray(payload) ? payload : [payload]);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      status: 400,
      sentence: `The events cannot be read: ${issue?.path.join(".")} ${issue?.message}.`,
    };
  }
  const now = engine.now();
  const events = parsed.data.map((event, index) => {
    const id = seededId(seed, index, now);
    const { user: _user, ...rest } = event;
    return {
      id,
      name: event.name,
      userId: event.id ?? null,
      keys: eventKeys(event.data),
      body: JSON.stringify({ ...rest, id: event.id || id, data: event.data ?? {}, ts: event.ts || now }),
    };
  });
  if (events.some((event) => Buffer.byteLength(event.body) > MAX_EVENT_BYTES)) {
    return { ok: false, status: 413, sentence: "An event is larger than 512 KB." };
  }
  const inserts = events.map(
    (event) => sql`INSERT INTO workflow.events (id, name, user_id, keys, body, received_at)
      VALUES (${event.id}, ${event.name}, ${event.userId}, ${event.keys}, ${event.body}, ${now}) ON CONFLICT (id) DO NOTHING`,
  );
  if (!engine.isReady()) {
    await engine.database.transact(inserts);
    return { ok: true, ids: events.map((event) => event.id) };
  }
  const stored = events.map(({ id, body }) => ({ id, body, event: JSON.parse(body) as StoredEvent["event"] }));
  try {
    await routeEvents(engine, stored, inserts);
  } catch (error) {
    // Recorded or not? Recording again is harmless, and what is recorded is routed sooner or later.
    await engine.database.transact(inserts);
    engine.log.warn("events were recorded and will be routed later", { error: String(error) });
    engine.wake();
  }
  return { ok: true, ids: events.map((event) => event.id) };
}
