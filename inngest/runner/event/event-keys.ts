const MAX_KEYS = 16;
const MAX_CHARACTERS = 100;

/** The key by which events, and with them runs, are found whose data has this value in this top-level field. */
export function eventKey(field: string, value: string): string {
  return `${field}=${value}`;
}

/** The keys of an event: its short top-level fields. Longer ones are not worth an index, and Postgres keeps no NUL. */
export function eventKeys(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data)
    .filter(([, value]) => ["string", "number", "boolean"].includes(typeof value))
    .map(([field, value]) => eventKey(field, String(value)))
    .filter((key) => key.length <= MAX_CHARACTERS && !key.includes("\u0000"))
    .slice(0, MAX_KEYS);
}
