import type { ApplicationAnswer, ApplicationQuestion } from "@/lib/domain/application/application-answer.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { answerApplicationQuestion } from "@/server/services/application/answer-application-question";
import { loadDraft } from "@/server/services/application/load-draft";
import { findQuestionsOf, saveQuestions } from "@/server/services/application/questions.store";

/** Answers a question that the owner adds, and remembers the question for the application's later drafts. */
export async function suggestAnswer(
  ctx: ServiceContext,
  input: { applicationId: string; question: ApplicationQuestion },
): Promise<ApplicationAnswer> {
  const accountId = ownerOf(ctx);
  const preparation = await loadDraft(ctx, input.applicationId);
  const known = (await findQuestionsOf(ctx.db, accountId, input.applicationId)) ?? [];
  if (!known.some(({ id }) => id === input.question.id))
    await saveQuestions(ctx.db, accountId, input.applicationId, [...known, input.question]);
  return answerApplicationQuestion(ctx, preparation, input.question);
}
