import type { IngestDoor } from "@/app/api/ingest/ingest-door";
import { contextFor } from "@/server/container";
import type { Door } from "@/server/ports/door-keys";
import { openDoor } from "@/server/services/posting/open-door";
import { receiveImport } from "@/server/services/posting/receive-import";

const PER_MINUTE = 600;

/** The door of this installation: keys opened, rate and size limited, row and event written by the verbs. */
export function productDoor(door: Door): IngestDoor {
  const ctx = contextFor({ kind: "system" });
  return {
    receive: async (key, input) => receiveImport(await openDoor(ctx, door, key), input),
    hasRoom: async () => (await ctx.ports.rateLimiter.take(`ingest:${door}`, PER_MINUTE, 60_000)).allowed,
  };
}
