import { createHash } from "node:crypto";
import { kindOfFile } from "@/lib/domain/posting/kind-of-file";
import { columnMappingSchema } from "@/lib/domain/posting/table/table.schema";
import { AppError } from "@/lib/errors";
import { decodeBytes } from "@/lib/text/decode-bytes";
import { ownerOf, type ServiceContext } from "@/server/context";
import { saveColumns } from "@/server/services/posting/posting-import.store";
import { receiveImport } from "@/server/services/posting/receive-import";

/** The columns a table has, as one word: how its mapping is remembered. */
export function signatureOf(columns: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(columns)).digest("hex");
}

/**
 * Takes a person's file in and remembers how its columns are to be read.
 * @param input.columns JSON `{ columns: string[], mapping: { field: column } }` of a table the person has seen.
 */
export async function importFile(
  ctx: ServiceContext,
  input: { filename: string; bytes: Uint8Array; columns?: string },
): Promise<{ id: string }> {
  const head = decodeBytes(input.bytes.subarray(0, 50_000));
  const kind = kindOfFile(input.filename, head.slice(0, 4_096));
  const source = kind === "table" && input.columns === undefined ? ctx.ports.jobSources.recognise(head) : null;
  const via = source === null ? kind : "page";
  const mediaType = { page: "text/html", email: "message/rfc822", table: "text/plain" }[via];
  const mapping = input.columns === undefined ? undefined : readMapping(input.columns);
  if (mapping) await saveColumns(ctx.db, ownerOf(ctx), signatureOf(mapping.columns), mapping.mapping);
  return receiveImport(ctx, {
    via,
    name: input.filename || "A file",
    bytes: input.bytes,
    mediaType,
    options: { ...(mapping ? { columns: mapping.mapping } : {}), ...(source === null ? {} : { source }) },
  });
}

function readMapping(json: string): { columns: string[]; mapping: Record<string, string> } {
  const refuse = (cause?: unknown) =>
    new AppError("invalid_input", "The choice of columns cannot be read. Choose them again.", { cause });
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null || !("columns" in value) || !("mapping" in value)) throw refuse();
    const { columns } = value;
    const mapping = columnMappingSchema.safeParse(value.mapping);
    if (!Array.isArray(columns) || !columns.every((name) => typeof name === "string") || !mapping.success)
      throw refuse();
    return {
      columns,
      mapping: Object.fromEntries(Object.entries(mapping.data).filter(([, column]) => column !== undefined)),
    };
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse(error);
    throw error;
  }
}
