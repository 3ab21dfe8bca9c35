import { type ApplicationAnswer, applicationAnswerSchema } from "@/lib/domain/application/application-answer.schema";
import { type CoverLetter, coverLetterSchema } from "@/lib/domain/cover-letter/cover-letter.schema";
import { type UnsupportedClaim, unsupportedClaimSchema } from "@/lib/domain/evidence/unsupported-claim.schema";
import { type DocumentStyle, documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import { type TailoredResume, tailoredResumeSchema } from "@/lib/domain/resume/tailored-resume.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { asJson } from "@/server/db/json";

export type Writer = "model" | "floor" | "owner";
export type Draft = {
  id: string;
  applicationId: string;
  number: number;
  guidance: string | null;
  tailoredResume: TailoredResume | null;
  coverLetter: CoverLetter | null;
  resumeWriter: string | null;
  letterWriter: string | null;
  /** Null until verify-claims ran. */
  claims: UnsupportedClaim[] | null;
  /** How its documents look; null until they were rendered. */
  style: DocumentStyle | null;
  /** Null until the questions of the form were answered. */
  answers: ApplicationAnswer[] | null;
  /** Set when the owner stopped the writing. */
  stoppedAt: Date | null;
  createdAt: Date;
};
export type DraftText = "resume" | "cover-letter";

type Row = Awaited<ReturnType<DatabaseClient["draft"]["findFirst"]>>;
function toDraft(row: NonNullable<Row>): Draft {
  return {
    ...row,
    tailoredResume: row.tailoredResume === null ? null : tailoredResumeSchema.parse(row.tailoredResume),
    coverLetter: row.coverLetter === null ? null : coverLetterSchema.parse(row.coverLetter),
    claims: row.claims === null ? null : unsupportedClaimSchema.array().parse(row.claims),
    style: row.style === null ? null : documentStyleSchema.parse(row.style),
    answers: row.answers === null ? null : applicationAnswerSchema.array().parse(row.answers),
  };
}

export async function insertDraft(
  db: DatabaseClient,
  draft: {
    applicationId: string;
    number: number;
    guidance?: string | undefined;
    tailoredResume?: TailoredResume;
    coverLetter?: CoverLetter;
    writers?: { resume: Writer; letter: Writer };
    style?: DocumentStyle | undefined;
    answers?: ApplicationAnswer[] | undefined;
  },
): Promise<string> {
  const row = await db.draft.create({
    data: {
      applicationId: draft.applicationId,
      number: draft.number,
      guidance: draft.guidance ?? null,
      ...(draft.tailoredResume
        ? { tailoredResume: asJson(draft.tailoredResume), resumeWriter: draft.writers?.resume ?? null }
        : {}),
      ...(draft.coverLetter
        ? { coverLetter: asJson(draft.coverLetter), letterWriter: draft.writers?.letter ?? null }
        : {}),
      ...(draft.style ? { style: asJson(draft.style) } : {}),
      ...(draft.answers ? { answers: asJson(draft.answers) } : {}),
    },
    select: { id: true },
  });
  return row.id;
}

export async function getDraft(db: DatabaseClient, id: string): Promise<Draft> {
  const row = await db.draft.findUnique({ where: { id } });
  if (!row) throw new AppError("not_found", "This draft does not exist any more.");
  return toDraft(row);
}

export async function findDraft(db: DatabaseClient, applicationId: string, number: number): Promise<Draft | null> {
  const row = await db.draft.findUnique({ where: { applicationId_number: { applicationId, number } } });
  return row ? toDraft(row) : null;
}

/** Stores the text unless there is one: of two writers of a draft the first wins. True when it was stored. */
export async function saveTailoredResume(
  db: DatabaseClient,
  id: string,
  value: TailoredResume,
  writer: Writer,
): Promise<boolean> {
  const { count } = await db.draft.updateMany({
    where: { id, tailoredResume: { equals: Prisma.DbNull } },
    data: { tailoredResume: asJson(value), resumeWriter: writer },
  });
  return count > 0;
}

/** Stores the text unless there is one: of two writers of a draft the first wins. True when it was stored. */
export async function saveCoverLetter(
  db: DatabaseClient,
  id: string,
  value: CoverLetter,
  writer: Writer,
): Promise<boolean> {
  const { count } = await db.draft.updateMany({
    where: { id, coverLetter: { equals: Prisma.DbNull } },
    data: { coverLetter: asJson(value), letterWriter: writer },
  });
  return count > 0;
}

/** The look of a draft's documents is settled once: the first write wins, and is what is returned. */
export async function settleDraftStyle(db: DatabaseClient, id: string, style: DocumentStyle): Promise<DocumentStyle> {
  await db.draft.updateMany({ where: { id, style: { equals: Prisma.DbNull } }, data: { style: asJson(style) } });
  return (await getDraft(db, id)).style ?? style;
}

/** Stores the answers unless there are some: a repeated step changes nothing. */
export async function saveAnswers(db: DatabaseClient, id: string, answers: ApplicationAnswer[]): Promise<void> {
  await db.draft.updateMany({ where: { id, answers: { equals: Prisma.DbNull } }, data: { answers: asJson(answers) } });
}

/** Marks the writing of a draft as stopped by its owner. */
export async function markDraftStopped(db: DatabaseClient, id: string, at: Date): Promise<void> {
  await db.draft.updateMany({ where: { id, stoppedAt: null }, data: { stoppedAt: at } });
}

export async function isDraftStopped(db: DatabaseClient, id: string): Promise<boolean> {
  return (await db.draft.count({ where: { id, stoppedAt: { not: null } } })) > 0;
}

/** Every version of an application's documents, newest first. */
export async function listDrafts(db: DatabaseClient, applicationId: string): Promise<Draft[]> {
  const rows = await db.draft.findMany({ where: { applicationId }, orderBy: { number: "desc" } });
  return rows.map(toDraft);
}

export async function saveClaims(db: DatabaseClient, id: string, claims: UnsupportedClaim[]): Promise<void> {
  await db.draft.update({ where: { id }, data: { claims: asJson(claims) } });
}

export type ChunkKey = { draftId: string; kind: DraftText; attempt: number };

export async function insertChunk(db: DatabaseClient, key: ChunkKey, position: number, text: string): Promise<void> {
  await db.draftChunk.createMany({ data: [{ ...key, position, text }], skipDuplicates: true });
}

export async function deleteChunks(db: DatabaseClient, key: ChunkKey): Promise<void> {
  await db.draftChunk.deleteMany({ where: key });
}

export type Chunk = { kind: string; attempt: number; position: number; text: string };

/** Streamed text of a draft in writing order; a retry's text carries a higher attempt. */
export function listChunks(db: DatabaseClient, draftId: string): Promise<Chunk[]> {
  return db.draftChunk.findMany({
    where: { draftId },
    orderBy: [{ kind: "desc" }, { attempt: "asc" }, { position: "asc" }],
    select: { kind: true, attempt: true, position: true, text: true },
  });
}
