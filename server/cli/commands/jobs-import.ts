import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { AppError, isAppError } from "@/lib/errors";
import type { Command } from "@/server/cli/command";

const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** `dossier jobs import`: what a person saved, was sent or exported -> normalised postings, one a line. */
export const command: Command = {
  summary: "Read a table, a saved page or a job-alert mail as postings",
  options: {
    file: {
      type: "string",
      value: "FILE",
      description: "A table (.csv, .json, .jsonl), a page (.html, .mhtml) or a mail (.eml); told by its content",
      required: true,
    },
    map: {
      type: "string",
      value: "FIELD=COLUMN",
      description: "How a table's column is read, e.g. title=Position; without it, columns are told by their names",
      multiple: true,
    },
    url: { type: "string", value: "URL", description: "The address of a saved page" },
  },
  help: `Prints one posting a line, as "jobs ingest" does, and one {"rejected": reason, "where": place} line for each record that was not
taken. Fields of a table: title, company, url, location, description, salary, salaryMin, salaryMax, currency, employmentType, workplace,
department, seniority, postedAt, validThrough, requisitionId, id. Nothing is stored and nothing is fetched.

Example: dossier jobs import --file exported.csv --map title=Position --map company=Firma`,
  async run(args, io) {
    const { kindOfFile } = await import("@/lib/domain/posting/kind-of-file");
    const { decodeBytes } = await import("@/lib/text/decode-bytes");
    const path = resolve(io.cwd, args.required("file"));
    const bytes = await readBytes(path);
    const kind = kindOfFile(basename(path), decodeBytes(bytes.subarray(0, 4_096)));
    if (kind === "table") {
      await printTable(decodeBytes(bytes), args.list("map"), io.line);
      return 0;
    }
    const { findJobSource } = await import("@/server/adapters/ats/index");
    const url = args.string("url");
    const readFrom = (name: string, body: Uint8Array): PostingRecord[] =>
      findJobSource(name)?.read(body, { company: "", ...(url ? { url } : {}) }) ?? [];
    const records =
      kind === "page" ? readFrom("page", bytes) : await readMail(bytes, (body) => readFrom("alert", body));
    for (const [i, record] of records.entries())
      await io.line("ok" in record ? record.ok : { rejected: record.rejected, where: `Job ${i + 1}` });
    return 0;
  },
};

async function printTable(text: string, maps: string[], print: (value: unknown) => Promise<void>): Promise<void> {
  const { readTable } = await import("@/lib/domain/posting/table/read-table");
  const { guessColumns } = await import("@/lib/domain/posting/table/guess-columns");
  const { mapRow } = await import("@/lib/domain/posting/table/map-row");
  const { columnMappingSchema, TABLE_FIELDS } = await import("@/lib/domain/posting/table/table.schema");
  const { normalizePosting } = await import("@/lib/domain/posting/normalize-posting");
  const table = readTable(text);
  const given = Object.fromEntries(maps.map((map) => [map.split("=", 1)[0] ?? "", map.slice(map.indexOf("=") + 1)]));
  const chosen = columnMappingSchema.safeParse(given);
  if (!chosen.success || maps.some((map) => !map.includes("=")))
    throw new AppError("invalid_input", `Write --map FIELD=COLUMN, with FIELD one of ${TABLE_FIELDS.join(", ")}.`);
  const unknown = Object.values(chosen.data).find((column) => !table.columns.includes(column));
  if (unknown !== undefined)
    throw new AppError("invalid_input", `The table has no column "${unknown}". It has: ${table.columns.join(", ")}.`);
  const mapping = { ...guessColumns(table), ...chosen.data };
  if (mapping.title === undefined)
    throw new AppError(
      "invalid_input",
      `Say which column holds the title: --map title=COLUMN. There are: ${table.columns.join(", ")}.`,
    );
  const keyOf = (words: string) => createHash("sha256").update(words).digest("hex").slice(0, 24);
  for (const row of table.rows) {
    const mapped = mapRow(row, mapping, keyOf);
    const where = `Line ${row.line}`;
    try {
      await print(typeof mapped === "string" ? { rejected: mapped, where } : normalizePosting(mapped));
    } catch (error) {
      if (!isAppError(error)) throw error;
      await print({ rejected: error.message, where });
    }
  }
  for (const { line, reason } of table.problems) await print({ rejected: reason, where: `Line ${line}` });
}

async function readMail(bytes: Uint8Array, read: (body: Uint8Array) => PostingRecord[]): Promise<PostingRecord[]> {
  const { postalMimeReader } = await import("@/server/adapters/mail-reader/postal-mime");
  const mail = await postalMimeReader.read(bytes);
  const body = mail.html.trim() === "" ? mail.text : mail.html;
  return read(new TextEncoder().encode(body));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES)
      throw new AppError("limit_exceeded", "The file is larger than 25 MiB. Split it and read the parts.");
    return await readFile(path);
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError("invalid_input", `The file ${path} cannot be read.`, { cause: error });
  }
}
