import Papa from "papaparse";
import { MAX_TABLE_ROWS, type Table } from "@/lib/domain/posting/table/table.schema";
import { AppError } from "@/lib/errors";

type Row = Table["rows"][number];
const MAX_DEPTH = 4;
const MAX_COLUMNS = 200;
const MAX_VALUE = 400_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ company: { name } }` -> "company.name"; lists of words are joined, lists of objects keep their first. */
function flatten(value: Record<string, unknown>, prefix = "", depth = 0, out: Record<string, string> = {}) {
  for (const [key, inner] of Object.entries(value)) {
    if (Object.keys(out).length >= MAX_COLUMNS) break;
    const name = `${prefix}${key}`;
    if (Array.isArray(inner)) {
      const [first] = inner;
      if (isObject(first) && depth < MAX_DEPTH) flatten(first, `${name}.`, depth + 1, out);
      else out[name] = inner.filter((item) => typeof item === "string" || typeof item === "number").join("; ");
    } else if (isObject(inner)) {
      if (depth < MAX_DEPTH) flatten(inner, `${name}.`, depth + 1, out);
    } else if (inner !== null && inner !== undefined) out[name] = String(inner).slice(0, MAX_VALUE);
  }
  return out;
}

function fromRecords(
  kind: Table["kind"],
  records: { line: number; value: unknown }[],
  problems: Table["problems"],
): Table {
  const rows: Row[] = [];
  const columns = new Set<string>();
  for (const { line, value } of records) {
    if (!isObject(value)) problems.push({ line, reason: "This record is not an object with fields." });
    else {
      const values = flatten(value);
      for (const name of Object.keys(values)) columns.add(name);
      rows.push({ line, values });
    }
  }
  return { kind, columns: [...columns].slice(0, MAX_COLUMNS), rows, problems };
}

/** The list of records in a JSON file: the file itself, or the longest list of objects in it. */
function recordsIn(json: unknown, depth = 0): unknown[] | undefined {
  if (Array.isArray(json)) return json;
  if (!isObject(json) || depth > MAX_DEPTH) return undefined;
  let best: unknown[] | undefined;
  for (const inner of Object.values(json)) {
    const found = recordsIn(inner, depth + 1);
    if (found?.some(isObject) && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

function readJson(text: string): Table | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const records = recordsIn(json) ?? (isObject(json) ? [json] : undefined);
  if (!records) throw new AppError("unreadable_file", "This JSON file holds no list of jobs.");
  return fromRecords(
    "json",
    records.map((value, i) => ({ line: i + 1, value })),
    [],
  );
}

function readJsonLines(text: string): Table | undefined {
  const lines = text.split(/\r?\n/);
  const records: { line: number; value: unknown }[] = [];
  const problems: Table["problems"] = [];
  lines.forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      records.push({ line: i + 1, value: JSON.parse(line) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({ line: i + 1, reason: "This line is not valid JSON." });
    }
  });
  return records.length > 0 ? fromRecords("jsonl", records, problems) : undefined;
}

function readCsv(text: string): Table {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: "greedy", delimitersToGuess: [",", ";", "\t", "|"] });
  const [head, ...body] = parsed.data;
  if (!head || head.length < 2 || body.length === 0)
    throw new AppError(
      "unreadable_file",
      "No table was found in this file. Its first line must name the columns, and each further line be one job.",
    );
  const seen = new Map<string, number>();
  const columns = head.slice(0, MAX_COLUMNS).map((name, i) => {
    const clean = name.replace(/^\ufeff/, "").trim() || `Column ${i + 1}`;
    const count = (seen.get(clean) ?? 0) + 1;
    seen.set(clean, count);
    return count === 1 ? clean : `${clean} (${count})`;
  });
  const problems: Table["problems"] = [];
  const broken = new Map(parsed.errors.flatMap((e) => (e.row === undefined ? [] : [[e.row, e.message] as const])));
  const rows = body.map((cells, i): Row => {
    const message = broken.get(i + 1);
    if (message !== undefined)
      problems.push({
        line: i + 2,
        reason: "The quotation marks of this row do not close; what could be read was taken.",
      });
    if (cells.length > columns.length)
      problems.push({
        line: i + 2,
        reason: `This row has ${cells.length} cells where the first line names ${columns.length}.`,
      });
    return {
      line: i + 2,
      values: Object.fromEntries(columns.map((name, at) => [name, (cells[at] ?? "").slice(0, MAX_VALUE)])),
    };
  });
  return { kind: "csv", columns, rows, problems };
}

/**
 * A table as people export it: CSV (comma, semicolon, tab, bar), a JSON list (also one level down), or JSON Lines. Nothing is lost
 * silently: what cannot be read is in `problems`. Throws AppError `unreadable_file` for what is no table, `limit_exceeded` beyond 20,000 rows.
 */
export function readTable(text: string): Table {
  const body = text.replace(/^\ufeff/, "");
  if (body.trim() === "") throw new AppError("unreadable_file", "This file is empty.");
  if (/^\s*(?:<!doctype|<html|<\?xml|<[a-z]+[\s>])/i.test(body))
    throw new AppError("unreadable_file", "This is a web page or XML, not a table. Add it as a saved page instead.");
  const looksLikeJson = /^\s*[[{]/.test(body);
  const table = looksLikeJson ? (readJson(body) ?? readJsonLines(body)) : readCsv(body);
  if (!table) throw new AppError("unreadable_file", "This file starts like JSON but is broken. Export it again.");
  if (table.rows.length > MAX_TABLE_ROWS)
    throw new AppError(
      "limit_exceeded",
      `This table has ${table.rows.length} rows; ${MAX_TABLE_ROWS} can be read at once. Split it and add the parts.`,
    );
  return table;
}
