import type { Prisma } from "@/server/db/generated/client";

/** A value as the text of a jsonb parameter. Postgres cannot store U+0000 in jsonb, so it is left out. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\u0000") ? text.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1") : text;
}

/** A value as a JSON column takes it. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(jsonText(value));
}
