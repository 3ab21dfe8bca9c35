import { type StoredAnswer, storedAnswerSchema } from "@/lib/domain/answer/answer.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** `profileId` is "" for an answer that serves every profile. */
export type AnswerRow = {
  id: string;
  profileId: string;
  key: string;
  kind: string;
  topic: string;
  question: string;
  value: StoredAnswer;
  updatedAt: Date;
  deletedAt: Date | null;
};

type Raw = Omit<AnswerRow, "value"> & { value: unknown };
const toRow = (raw: Raw): AnswerRow => ({ ...raw, value: storedAnswerSchema.parse(raw.value) });
const select = {
  id: true,
  profileId: true,
  key: true,
  kind: true,
  topic: true,
  question: true,
  value: true,
  updatedAt: true,
  deletedAt: true,
} as const;

/** Answers for all profiles and for this one, newest change first. */
export async function listAnswersOf(db: DatabaseClient, accountId: string, profileId: string): Promise<AnswerRow[]> {
  const rows = await db.answer.findMany({
    where: { accountId, deletedAt: null, profileId: { in: ["", profileId] } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    select,
  });
  return rows.map(toRow);
}

export async function findAnswerOf(db: DatabaseClient, accountId: string, id: string): Promise<AnswerRow | null> {
  const raw = await db.answer.findFirst({ where: { id, accountId }, select });
  return raw ? toRow(raw) : null;
}

/** Also one that was deleted: its key comes back to life when it is answered again. */
export async function findAnswerByKey(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  key: string,
): Promise<AnswerRow | null> {
  const raw = await db.answer.findUnique({
    where: { accountId_profileId_key: { accountId, profileId, key } },
    select,
  });
  return raw ? toRow(raw) : null;
}

export type NewAnswer = Pick<AnswerRow, "profileId" | "key" | "kind" | "topic" | "question">;

/** Inserts an answer without its words (which may be sealed for its id); null when the key is taken. */
export async function insertAnswer(
  db: DatabaseClient,
  accountId: string,
  id: string,
  row: NewAnswer & { value: StoredAnswer },
  at: Date,
): Promise<boolean> {
  const { count } = await db.answer.createMany({
    data: [{ id, accountId, ...row, value: asJson(row.value), createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  });
  return count > 0;
}

export async function updateAnswer(
  db: DatabaseClient,
  accountId: string,
  id: string,
  change: NewAnswer & { value: StoredAnswer },
  at: Date,
): Promise<void> {
  await db.answer.updateMany({
    where: { id, accountId },
    data: { ...change, value: asJson(change.value), updatedAt: at, deletedAt: null },
  });
}

export async function setAnswerDeleted(
  db: DatabaseClient,
  accountId: string,
  id: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.answer.updateMany({ where: { id, accountId }, data: { deletedAt } });
  return count > 0;
}

export async function insertRevision(
  db: DatabaseClient,
  answerId: string,
  revision: { kind: "stated" | "changed" | "deleted" | "restored"; value: StoredAnswer | null; at: Date },
): Promise<void> {
  await db.answerRevision.create({
    data: {
      answerId,
      kind: revision.kind,
      at: revision.at,
      ...(revision.value ? { value: asJson(revision.value) } : {}),
    },
  });
}

export async function listRevisions(
  db: DatabaseClient,
  answerId: string,
): Promise<{ id: string; kind: string; value: StoredAnswer | null; at: Date }[]> {
  const rows = await db.answerRevision.findMany({
    where: { answerId },
    orderBy: { id: "desc" },
    select: { id: true, kind: true, value: true, at: true },
  });
  return rows.map((row) => ({ ...row, value: row.value === null ? null : storedAnswerSchema.parse(row.value) }));
}
