import { z } from "zod";
import { type RereadConflict, rereadConflictSchema } from "@/lib/domain/resume/reread/reread-conflict.schema";
import { type Resume, resumeSchema } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import type { ResumeReading } from "@/server/services/resume/resume-reading.store";

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
  /** Set while its pages are being recognised. */
  reading: ResumeReading | null;
};
export type ResumeDetail = ResumeSummary & {
  profileId: string;
  fileKey: string;
  parsed: Resume | null;
  corrected: Resume | null;
  text: string;
  /** Which reader made `parsed`. */
  readerVersion: string;
  /** Corrected values whose reading changed under them, not decided yet. */
  conflicts: RereadConflict[];
};

const reading = { select: { pageCount: true, page: true, share: true } } as const;
const summary = {
  reading,
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
  readerVersion: string;
};

/** Inserts an upload. The first readable resume becomes the primary one. */
export async function insertResume(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  row: NewResume,
): Promise<string> {
  const { parsed, ...fields } = row;
  const hasPrimary =
    (await db.resumeFile.count({ where: { accountId, profileId, isPrimary: true, deletedAt: null } })) > 0;
  const json = parsed ? asJson(parsed) : undefined;
  const created = await db.resumeFile.create({
    data: {
      accountId,
      profileId,
      ...fields,
      ...(json ? { parsed: json, corrected: json } : {}),
      isPrimary: parsed !== null && !hasPrimary,
    },
    select: { id: true },
  });
  return created.id;
}

export function listResumesOf(db: DatabaseClient, accountId: string, profileId: string): Promise<ResumeSummary[]> {
  return db.resumeFile.findMany({
    where: { accountId, profileId, deletedAt: null },
    orderBy: { id: "desc" },
    select: summary,
  });
}

const parse = (value: unknown): Resume | null =>
  value === null || value === undefined ? null : resumeSchema.parse(value);

type Raw = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (
  db: DatabaseClient,
  where: { accountId: string; id?: string; profileId?: string; isPrimary?: boolean },
) => db.resumeFile.findFirst({ where: { ...where, deletedAt: null }, include: { reading } });
const toDetail = (row: Raw): ResumeDetail => ({
  ...row,
  parsed: parse(row.parsed),
  corrected: parse(row.corrected),
  conflicts: z.array(rereadConflictSchema).parse(row.conflicts),
});

export async function getResumeOf(db: DatabaseClient, accountId: string, id: string): Promise<ResumeDetail> {
  const row = await findRow(db, { id, accountId });
  if (!row) throw new AppError("not_found", "This resume does not exist, or it was deleted.");
  return toDetail(row);
}

export async function findPrimaryResume(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<ResumeDetail | null> {
  const row = await findRow(db, { accountId, profileId, isPrimary: true });
  return row ? toDetail(row) : null;
}

/** The profile's readable resumes, the primary one first, then newest first: the order in which they are merged. */
export async function listReadableResumes(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<(ResumeDetail & { corrected: Resume })[]> {
  const rows = await db.resumeFile.findMany({
    where: { accountId, profileId, deletedAt: null },
    orderBy: [{ isPrimary: "desc" }, { id: "desc" }],
    include: { reading },
  });
  return rows.map(toDetail).flatMap((row) => (row.corrected ? [{ ...row, corrected: row.corrected }] : []));
}

export async function saveCorrection(db: DatabaseClient, accountId: string, id: string, resume: Resume): Promise<void> {
  await db.resumeFile.updateMany({ where: { id, accountId }, data: { corrected: asJson(resume) } });
}

export type Reading = Pick<NewResume, "mediaType" | "text" | "pageCount" | "readerVersion"> & {
  parsed: Resume;
  corrected: Resume;
  conflicts: RereadConflict[];
};

/** Stores a new reading, only over the version the caller stood on; false when the owner changed it meanwhile. */
export async function saveReading(
  db: DatabaseClient,
  accountId: string,
  id: string,
  seenAt: Date,
  { parsed, corrected, conflicts, ...fields }: Reading,
): Promise<boolean> {
  const { count } = await db.resumeFile.updateMany({
    where: { id, accountId, updatedAt: seenAt },
    data: {
      ...fields,
      error: null,
      parsed: asJson(parsed),
      corrected: asJson(corrected),
      conflicts: asJson(conflicts),
    },
  });
  return count > 0;
}

/** Gives another profile its own rows of a profile's resumes, but for those that are still being read; the files are shared by their content. */
export async function copyResumes(db: DatabaseClient, accountId: string, from: string, to: string): Promise<void> {
  const rows = await db.resumeFile.findMany({
    where: { accountId, profileId: from, deletedAt: null, reading: null },
    orderBy: { id: "asc" },
  });
  for (const { id: _, profileId: __, createdAt: ___, updatedAt: ____, parsed, corrected, conflicts, ...row } of rows) {
    await db.resumeFile.create({
      data: {
        ...row,
        profileId: to,
        ...(parsed === null ? {} : { parsed: asJson(parsed) }),
        ...(corrected === null ? {} : { corrected: asJson(corrected) }),
        conflicts: asJson(conflicts),
      },
    });
  }
}

/** Notes that this reader could not read the file any better; what was read before stands. */
export async function saveReaderVersion(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: { readerVersion: string; error?: string },
): Promise<void> {
  await db.resumeFile.updateMany({ where: { id, accountId }, data: change });
}

/** Says why a file could not be read. */
export async function saveReadingError(
  db: DatabaseClient,
  accountId: string,
  id: string,
  error: string,
): Promise<void> {
  await db.resumeFile.updateMany({ where: { id, accountId }, data: { error } });
}

export async function saveConflicts(
  db: DatabaseClient,
  accountId: string,
  id: string,
  conflicts: RereadConflict[],
): Promise<void> {
  await db.resumeFile.updateMany({ where: { id, accountId }, data: { conflicts: asJson(conflicts) } });
}

/** Resumes of everyone that another version of the reader made, oldest first. */
export function listOutdatedResumes(
  db: DatabaseClient,
  readerVersion: string,
  take: number,
): Promise<{ id: string; accountId: string; profileId: string }[]> {
  return db.resumeFile.findMany({
    where: { deletedAt: null, readerVersion: { not: readerVersion } },
    orderBy: { id: "asc" },
    take,
    select: { id: true, accountId: true, profileId: true },
  });
}

export async function setPrimaryResume(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  id: string,
): Promise<void> {
  await db.resumeFile.updateMany({ where: { accountId, profileId, isPrimary: true }, data: { isPrimary: false } });
  await db.resumeFile.updateMany({ where: { id, accountId, profileId, deletedAt: null }, data: { isPrimary: true } });
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

export async function findNewestReadableResume(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<string | null> {
  const rows = await db.resumeFile.findMany({
    where: { accountId, profileId, deletedAt: null, error: null, reading: null },
    orderBy: { id: "desc" },
    take: 1,
    select: { id: true },
  });
  return rows[0]?.id ?? null;
}
