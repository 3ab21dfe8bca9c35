import {
  type ApplicationQuestion,
  applicationQuestionSchema,
} from "@/lib/domain/application/application-answer.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** What the employer's form asks; null until somebody looked. */
export async function findQuestionsOf(
  db: DatabaseClient,
  accountId: string,
  applicationId: string,
): Promise<ApplicationQuestion[] | null> {
  const row = await db.application.findFirst({ where: { id: applicationId, accountId }, select: { questions: true } });
  return row?.questions ? applicationQuestionSchema.array().parse(row.questions) : null;
}

export async function saveQuestions(
  db: DatabaseClient,
  accountId: string,
  applicationId: string,
  questions: ApplicationQuestion[],
): Promise<void> {
  await db.application.updateMany({ where: { id: applicationId, accountId }, data: { questions: asJson(questions) } });
}
