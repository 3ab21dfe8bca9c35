import { z } from "zod";

/** What a column of somebody's table can say about a posting. */
export const TABLE_FIELDS = [
  "title",
  "company",
  "url",
  "location",
  "description",
  "salary",
  "salaryMin",
  "salaryMax",
  "currency",
  "employmentType",
  "workplace",
  "department",
  "seniority",
  "postedAt",
  "validThrough",
  "requisitionId",
  "id",
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Field -> the column it is read from; a field without one is absent. */
export const columnMappingSchema = z.partialRecord(z.enum(TABLE_FIELDS), z.string().max(300));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const MAX_TABLE_ROWS = 20_000;
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;

/** A table as text: one record a row, every value a string. `line` is where the row begins in the file, counted from 1. */
export type Table = {
  kind: "csv" | "json" | "jsonl";
  columns: string[];
  rows: { line: number; values: Record<string, string> }[];
  /** Rows that could not be read at all, with their line and the reason. */
  problems: { line: number; reason: string }[];
};
