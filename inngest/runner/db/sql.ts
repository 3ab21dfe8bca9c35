import { escapeLiteral } from "pg";

/** A piece of SQL whose values have been written into it as escaped literals. */
export class Sql {
  constructor(readonly text: string) {}
}

export type SqlValue = string | number | boolean | null | undefined | readonly string[] | readonly number[] | Sql;

function literal(value: SqlValue): string {
  if (value === null || value === undefined) return "NULL";
  if (value instanceof Sql) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written into SQL`);
    return value < 0 ? `(${value})` : String(value);
  }
  if (typeof value === "string") return escapeLiteral(value);
  const type = value.some((item) => typeof item === "number") ? "bigint[]" : "text[]";
  return `ARRAY[${value.map((item) => literal(item)).join(",")}]::${type}`;
}

/**
 * Writes values into SQL as escaped literals. Literals, not parameters: a transition of a run is several statements
 * sent as one message, which Postgres runs as one transaction in one round trip (see `transact`), and a message of
 * several statements takes no parameters. Pass an `Sql` to nest; everything else is escaped, never pasted.
 */
export function sql(strings: TemplateStringsArray, ...values: SqlValue[]): Sql {
  let text = strings[0] ?? "";
  for (const [index, value] of values.entries()) text += literal(value) + (strings[index + 1] ?? "");
  return new Sql(text);
}

/** Joins pieces with commas, as in a list of rows. */
export function commas(parts: readonly Sql[]): Sql {
  return new Sql(parts.map((part) => part.text).join(", "));
}
