/** A member of a map or list; null where there is none. */
export function member(of: unknown, key: unknown): unknown {
  if (typeof of !== "object" || of === null) return null;
  if (Array.isArray(of)) return typeof key === "number" ? (of[key] ?? null) : null;
  const name = String(key);
  return Object.hasOwn(of, name) ? ((of as Record<string, unknown>)[name] ?? null) : null;
}

export function isTruthy(value: unknown): boolean {
  return value === true;
}

/** Deep equality of JSON values. */
export function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && equals(value, member2(b, key)))
  );
}

function member2(of: object, key: string): unknown {
  return (of as Record<string, unknown>)[key];
}

/** Orders two numbers or two strings; anything else, null included, compares as false. */
export function compare(op: "<" | "<=" | ">" | ">=", a: unknown, b: unknown): boolean {
  const isComparable =
    (typeof a === "number" && typeof b === "number") || (typeof a === "string" && typeof b === "string");
  if (!isComparable) return false;
  const [left, right] = [a as string | number, b as string | number];
  if (op === "<") return left < right;
  if (op === "<=") return left <= right;
  return op === ">" ? left > right : left >= right;
}
