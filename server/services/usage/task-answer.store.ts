import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** The answer that was paid for already, or null. */
export async function findTaskAnswer(db: DatabaseClient, accountId: string, key: string): Promise<unknown> {
  return (await db.taskAnswer.findUnique({ where: { accountId_key: { accountId, key } } }))?.answer ?? null;
}

/** Keeps an answer, and forgets the account's answers from before `forgetBefore`. */
export async function insertTaskAnswer(
  db: DatabaseClient,
  accountId: string,
  row: { key: string; task: string; answer: unknown; at: Date; forgetBefore: Date },
): Promise<void> {
  const { forgetBefore, answer, ...fields } = row;
  await db.taskAnswer.createMany({
    data: [{ accountId, ...fields, answer: asJson(answer) }],
    skipDuplicates: true,
  });
  await db.taskAnswer.deleteMany({ where: { accountId, at: { lt: forgetBefore } } });
}
