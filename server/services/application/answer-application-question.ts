import type { ApplicationAnswer, ApplicationQuestion } from "@/lib/domain/application/application-answer.schema";
import { answerQuestionTask } from "@/server/ai/tasks/answer-question.task";
import { actingFor, type ServiceContext } from "@/server/context";
import { findAnswer } from "@/server/services/answer/find-answer";
import type { Preparation } from "@/server/services/application/load-preparation";
import { type MeteredOptions, runMeteredTask } from "@/server/services/usage/run-metered-task";

/** From here on an answer of the bank is used as it is; below it the owner looks at it first. */
const CERTAIN = 0.9;

/**
 * One answer for a form: the owner's own where the answer bank surely has one, offered to them where it may have one, else written from evidence, else left to the owner.
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
  const { isSensitive } = known;
  const base = { ...question, evidenceIds: [], isSensitive };
  if (known.match && known.match.confidence >= CERTAIN)
    return { ...base, answer: known.match.answer.answer, writer: "bank" };
  if (known.match) {
    const { question: asked, answer } = known.match.answer;
    return { ...base, answer: "", writer: null, suggestion: { question: asked, answer } };
  }
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
      maxCharacters: question.maxCharacters,
    },
    { applicationId: application.id, ...options },
  );
  return output.needsOwner
    ? { ...base, answer: "", writer: null }
    : { ...base, answer: output.answer, writer, evidenceIds: output.evidenceIds };
}
