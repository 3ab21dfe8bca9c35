import type { ApplicationAnswer, ApplicationQuestion } from "@/lib/domain/application/application-answer.schema";
import { findQuestions } from "@/lib/domain/form/find-questions";
import { sha256Hex } from "@/lib/text/sha256-hex";
import { ownerOf, type ServiceContext } from "@/server/context";
import { answerApplicationQuestion } from "@/server/services/application/answer-application-question";
import { findDraft, saveAnswers } from "@/server/services/application/draft.store";
import { loadPreparation } from "@/server/services/application/load-preparation";
import { findQuestionsOf, saveQuestions } from "@/server/services/application/questions.store";

const ANSWER_CHARACTERS = 600;

/**
 * Answers what the posting asks of whoever applies, and what the owner added. Answers that the owner wrote for an earlier
 * draft stay. A draft that has its answers keeps them (idempotent).
 */
export async function answerQuestions(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string },
): Promise<{ answers: number; unanswered: number }> {
  const accountId = ownerOf(ctx);
  const preparation = await loadPreparation(ctx, input);
  const { application, draft } = preparation;
  if (draft.answers) return counted(draft.answers);
  let questions = await findQuestionsOf(ctx.db, accountId, application.id);
  if (questions === null) {
    questions = findQuestions(application.posting.text).map(
      (question): ApplicationQuestion => ({
        id: `q_${sha256Hex(question).slice(0, 12)}`,
        question,
        maxCharacters: ANSWER_CHARACTERS,
        from: "posting",
      }),
    );
    await saveQuestions(ctx.db, accountId, application.id, questions);
  }
  const earlier = (await findDraft(ctx.db, application.id, draft.number - 1))?.answers ?? [];
  const answers: ApplicationAnswer[] = [];
  for (const question of questions) {
    const kept = earlier.find(({ id, writer }) => id === question.id && writer === "owner");
    answers.push(kept ?? (await answerApplicationQuestion(ctx, preparation, question, { isBudgeted: true })));
  }
  await saveAnswers(ctx.db, draft.id, answers);
  return counted(answers);
}

function counted(answers: readonly ApplicationAnswer[]): { answers: number; unanswered: number } {
  return { answers: answers.length, unanswered: answers.filter(({ answer }) => answer === "").length };
}
