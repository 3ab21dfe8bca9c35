/** A copy of a value without empty texts, empty lists and empty objects: what a source left blank is not stated. */
export function withoutBlanks<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((item) => !isBlank(item)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const kept: unknown = typeof item === "string" ? item.trim() : withoutBlanks(item);
      return isBlank(kept) ? [] : [[key, kept]];
    }),
  ) as T;
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
