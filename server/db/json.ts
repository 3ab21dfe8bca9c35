import type { Prisma } from "@/server/db/generated/client";

/** A value as a JSON column takes it. Postgres cannot store U+0000 in jsonb, so it is left out. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1"));
}
