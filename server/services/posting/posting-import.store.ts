import {
  IMPORT_STATUSES,
  IMPORT_VIAS,
  type ImportOptions,
  type ImportProblem,
  type ImportStatus,
  type ImportVia,
  importOptionsSchema,
  importProblemSchema,
  type PostingDraft,
  postingDraftSchema,
} from "@/lib/domain/posting/posting-import.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { asJson } from "@/server/db/json";

export type PostingImport = {
  id: string;
  accountId: string;
  via: ImportVia;
  name: string;
  status: ImportStatus;
  fileKey: string | null;
  options: ImportOptions;
  total: number;
  added: number;
  known: number;
  rejected: number;
  problems: ImportProblem[];
  draft: PostingDraft | null;
  jobIds: string[];
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

type Row = Prisma.PostingImportGetPayload<object>;

const toImport = (row: Row): PostingImport => ({
  ...row,
  via: IMPORT_VIAS.find((via) => via === row.via) ?? "page",
  status: IMPORT_STATUSES.find((status) => status === row.status) ?? "failed",
  options: importOptionsSchema.parse(row.options),
  problems: importProblemSchema.array().parse(row.problems),
  draft: row.draft === null ? null : postingDraftSchema.parse(row.draft),
});

export async function insertImport(
  db: DatabaseClient,
  accountId: string,
  row: { via: ImportVia; name: string; fileKey: string | null; options: ImportOptions; createdAt: Date },
): Promise<string> {
  const { id } = await db.postingImport.create({
    data: { accountId, ...row, name: row.name.slice(0, 500), status: "received", options: asJson(row.options) },
    select: { id: true },
  });
  return id;
}

/** Throws AppError `not_found` for another owner's. */
export async function getImportRow(db: DatabaseClient, accountId: string, id: string): Promise<PostingImport> {
  const row = await db.postingImport.findFirst({ where: { id, accountId } });
  if (!row) throw new AppError("not_found", "This import does not exist any more.");
  return toImport(row);
}

/** Newest first. */
export async function listImportRows(db: DatabaseClient, accountId: string, limit: number): Promise<PostingImport[]> {
  const rows = await db.postingImport.findMany({ where: { accountId }, orderBy: { id: "desc" }, take: limit });
  return rows.map(toImport);
}

export type ImportChange = Partial<
  Pick<
    PostingImport,
    | "status"
    | "total"
    | "added"
    | "known"
    | "rejected"
    | "problems"
    | "draft"
    | "jobIds"
    | "error"
    | "finishedAt"
    | "options"
    | "name"
  >
>;

export async function updateImport(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: ImportChange,
): Promise<void> {
  const { problems, draft, options, ...plain } = change;
  await db.postingImport.updateMany({
    where: { id, accountId },
    data: {
      ...plain,
      ...(problems === undefined ? {} : { problems: asJson(problems) }),
      ...(draft === undefined ? {} : { draft: draft === null ? Prisma.DbNull : asJson(draft) }),
      ...(options === undefined ? {} : { options: asJson(options) }),
    },
  });
}

export async function deleteImportRow(db: DatabaseClient, accountId: string, id: string): Promise<boolean> {
  return (await db.postingImport.deleteMany({ where: { id, accountId } })).count > 0;
}

/** A table's columns as this person mapped them the last time. */
export async function findColumns(
  db: DatabaseClient,
  accountId: string,
  signature: string,
): Promise<Record<string, string> | null> {
  const row = await db.importMapping.findUnique({ where: { accountId_signature: { accountId, signature } } });
  return row === null ? null : (importOptionsSchema.shape.columns.parse(row.columns) ?? null);
}

export async function saveColumns(
  db: DatabaseClient,
  accountId: string,
  signature: string,
  columns: Record<string, string>,
): Promise<void> {
  await db.importMapping.upsert({
    where: { accountId_signature: { accountId, signature } },
    create: { accountId, signature, columns },
    update: { columns },
  });
}
