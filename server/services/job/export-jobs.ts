import Papa from "papaparse";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import type { ServiceContext } from "@/server/context";
import { type ExportRow, listExportRows } from "@/server/services/job/export-row.store";
import { listAllFound } from "@/server/services/job/search-jobs.store";
import { resolveTerms } from "@/server/services/job/search-terms.store";
import { viewerOf } from "@/server/services/job/viewer-of";

export const EXPORT_FORMATS = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

const MOST = 10_000;

/**
 * Every job of a search, best match first, as CSV or JSON. In CSV a cell that a spreadsheet would take for a formula is quoted with an
 * apostrophe (OWASP, "CSV injection"): postings are foreign text.
 */
export async function exportJobs(
  ctx: ServiceContext,
  input: { filter: JobFilter; format: ExportFormat },
): Promise<{ bytes: Uint8Array; mediaType: string; filename: string; jobs: number }> {
  const viewer = viewerOf(ctx);
  const { filter, format } = input;
  const terms = await resolveTerms(ctx.db, parseSearchQuery(filter.text ?? ""));
  const ids = await listAllFound(ctx.db, viewer, { terms, filter }, MOST);
  const rows = await listExportRows(ctx.db, viewer, ids);
  const day = ctx.clock.now().toISOString().slice(0, 10);
  const text = format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : csvOf(rows);
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: EXPORT_FORMATS[format],
    filename: `jobs-${day}.${format}`,
    jobs: rows.length,
  };
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
function csvOf(rows: ExportRow[]): string {
  const flat = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join("; ") : (value ?? "")]),
    ),
  );
  return `\uFEFF${Papa.unparse(flat, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
