import { type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type ResumeSummary = {
  id: string;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  pageCount: number | null;
  error: string | null;
  isPrimary: boolean;
  createdAt: Date;
  updatedAt: Date;
};
export type ResumeDetail = ResumeSummary & {
  fileKey: string;
  parsed: Resume | null;
  corrected: Resume | null;
  text: string;
};

const summary = {
  id: true,
  filename: true,
  mediaType: true,
  sizeBytes: true,
  pageCount: true,
  error: true,
  isPrimary: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type NewResume = {
  filename: string;
  mediaType: string;
  sizeBytes: number;
  fileKey: string;
  parsed: Resume | null;
  text: string;
  pageCount: number | null;
  error: string | null;
};

/** Inserts an upload. The first readable resume becomes the primary one. */
export async function insertResume(db: DatabaseClient, accountId: string, row: NewResume): Promise<string> {
  const { parsed, ...fields } = row;
  const hasPrimary = (await db.resumeFile.count({ where: { accountId, isPrimary: true, deletedAt: null } })) > 0;
  const json = parsed ? asJson(parsed) : undefined;
  const created = await db.resumeFile.create({
    data: {
      accountId,
      ...fields,
      ...(json ? { parsed: json, corrected: json } : {}),
      isPrimary: parsed !== null && !hasPrimary,
    },
    select: { id: true },
  });
  return created.id;
}

export function listResumesOf(db: DatabaseClient, accountId: string): Promise<ResumeSummary[]> {
  return db.resumeFile.findMany({ where: { accountId, deletedAt: null }, orderBy: { id: "desc" }, select: summary });
}

const parse = (value: unknown): Resume | null =>
  value === null || value === undefined ? null : resumeSchema.parse(value);

export async function getResumeOf(db: DatabaseClient, accountId: string, id: string): Promise<ResumeDetail> {
  const row = await db.resumeFile.findFirst({ where: { id, accountId, deletedAt: null } });
  if (!row) throw new AppError("not_found", "This resume does not exist, or it was deleted.");
  return { ...row, parsed: parse(row.parsed), corrected: parse(row.corrected) };
}

export async function findPrimaryResume(db: DatabaseClient, accountId: string): Promise<ResumeDetail | null> {
  const row = await db.resumeFile.findFirst({ where: { accountId, isPrimary: true, deletedAt: null } });
  return row ? { ...row, parsed: parse(row.parsed), corrected: parse(row.corrected) } : null;
}

export async function saveCorrection(db: DatabaseClient, accountId: string, id: string, resume: Resume): Promise<void> {
  await db.resumeFile.updateMany({ where: { id, accountId }, data: { corrected: asJson(resume) } });
}

export async function setPrimaryResume(db: DatabaseClient, accountId: string, id: string): Promise<void> {
  await db.resumeFile.updateMany({ where: { accountId, isPrimary: true }, data: { isPrimary: false } });
  await db.resumeFile.updateMany({ where: { id, accountId, deletedAt: null }, data: { isPrimary: true } });
}

/** Hides a resume; the rows that stand on it keep it. `restore` undoes. */
export async function setResumeDeleted(
  db: DatabaseClient,
  accountId: string,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const { count } = await db.resumeFile.updateMany({
    where: { id, accountId },
    data: { deletedAt: at, ...(at ? { isPrimary: false } : {}) },
  });
  return count > 0;
}

export async function findNewestReadableResume(db: DatabaseClient, accountId: string): Promise<string | null> {
  const rows = await db.resumeFile.findMany({
    where: { accountId, deletedAt: null, error: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { id: true },
  });
  return rows[0]?.id ?? null;
}
