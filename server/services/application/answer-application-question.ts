import type { ApplicationAnswer, ApplicationQuestion } from "@/lib/domain/application/application-answer.schema";
import { isSensitiveQuestion } from "@/lib/domain/form/question-class";
import { answerQuestionTask } from "@/server/ai/tasks/answer-question.task";
import { actingFor, type ServiceContext } from "@/server/context";
import { findAnswer } from "@/server/services/answer/find-answer";
import type { Preparation } from "@/server/services/application/load-preparation";
import { type MeteredOptions, runMeteredTask } from "@/server/services/usage/run-metered-task";

/**
 * One answer for a form: the owner's own where the answer bank has one, else written from evidence, else left to the owner.
 * Questions of money, permits, health, belonging, law and consent are never written by anyone but the owner.
 */
export async function answerApplicationQuestion(
  ctx: ServiceContext,
  preparation: Omit<Preparation, "draft">,
  question: ApplicationQuestion,
  options: Pick<MeteredOptions, "isBudgeted"> = {},
): Promise<ApplicationAnswer> {
  const { application, resume, evidence, requirements } = preparation;
  const { posting } = application;
  const asOwner = actingFor(ctx, application.accountId, application.profileId);
  const known = await findAnswer(asOwner, { question: question.question, company: posting.company.slice(0, 200) });
  const isSensitive = known.isSensitive || isSensitiveQuestion(question.question);
  const base = { ...question, evidenceIds: [], isSensitive };
  if (known.match) return { ...base, answer: known.match.answer.answer, writer: "bank" };
  if (isSensitive) return { ...base, answer: "", writer: null };
  const { output, writer } = await runMeteredTask(
    ctx,
    answerQuestionTask,
    {
      resume,
      evidence,
      posting,
      requirements,
      question: question.question,
      answers: [],
      maxCharacters: question.maxCharacters,
    },
    { applicationId: application.id, ...options },
  );
  return output.needsOwner
    ? { ...base, answer: "", writer: null }
    : { ...base, answer: output.answer, writer, evidenceIds: output.evidenceIds };
}
