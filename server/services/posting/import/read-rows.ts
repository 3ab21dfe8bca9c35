import { createHash } from "node:crypto";
import { normalizePosting } from "@/lib/domain/posting/normalize-posting";
import { guessColumns } from "@/lib/domain/posting/table/guess-columns";
import { mapRow } from "@/lib/domain/posting/table/map-row";
import { readTable } from "@/lib/domain/posting/table/read-table";
import { columnMappingSchema } from "@/lib/domain/posting/table/table.schema";
import { AppError, isAppError } from "@/lib/errors";
import { decodeBytes } from "@/lib/text/decode-bytes";
import { ownerOf, type ServiceContext } from "@/server/context";
import { asOwn, type Reading } from "@/server/services/posting/import/reading";

const keyOf = (words: string) => createHash("sha256").update(words).digest("hex").slice(0, 24);
const ROWS_AT_ONCE = 200;

/** A table -> the owner's postings, row by row; `onProgress` hears how far it is. */
export async function readRows(
  ctx: ServiceContext,
  bytes: Uint8Array,
  columns: Record<string, string> | undefined,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<Reading> {
  const accountId = ownerOf(ctx);
  const table = readTable(decodeBytes(bytes));
  const mapping = columns ? columnMappingSchema.parse(columns) : guessColumns(table);
  if (mapping.title === undefined)
    throw new AppError("invalid_input", "Say which column holds the job's title, then add the table again.");
  const problems: Reading["problems"] = table.problems.map(({ line, reason }) => ({ where: `Line ${line}`, reason }));
  const own: Reading["own"] = [];
  const seen = new Map<string, number>();
  for (const [i, row] of table.rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) await onProgress(i, table.rows.length);
    const where = `Line ${row.line}`;
    const mapped = mapRow(row, mapping, keyOf);
    if (typeof mapped === "string") {
      problems.push({ where, reason: mapped });
      continue;
    }
    try {
      const posting = asOwn(normalizePosting(mapped), accountId);
      const before = seen.get(posting.id);
      if (before !== undefined) problems.push({ where, reason: `The same job stands in line ${before} already.` });
      else {
        seen.set(posting.id, row.line);
        own.push(posting);
      }
    } catch (error) {
      if (!isAppError(error)) throw error;
      problems.push({ where, reason: error.message });
    }
  }
  return { shared: [], own, problems };
}
