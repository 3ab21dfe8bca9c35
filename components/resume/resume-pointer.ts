/** Reads and writes values of a JSON document by RFC 6901 pointers, without changing the document it was given. */
function parts(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function readPointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of parts(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function write(value: unknown, path: readonly string[], next: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return next;
  if (Array.isArray(value)) {
    const copy = [...value];
    const index = Number(head);
    if (next === undefined && rest.length === 0) copy.splice(index, 1);
    else copy[index] = write(copy[index], rest, next);
    return copy;
  }
  const copy: Record<string, unknown> = typeof value === "object" && value !== null ? { ...value } : {};
  const child = write(copy[head], rest, next);
  if (child === undefined) delete copy[head];
  else copy[head] = child;
  return copy;
}

/** A copy of `document` with `next` at `pointer`; undefined removes the key, or the item of a list. */
export function writePointer<T>(document: T, pointer: string, next: unknown): T {
  return write(document, parts(pointer), next) as T;
}
