import { plainQuestion } from "@/lib/domain/answer/plain-question";
import type { QuestionKind } from "@/lib/domain/answer/question-kind";
import { OTHER_QUESTION, QUESTION_KINDS } from "@/lib/domain/answer/question-kinds";
import { stemsOf } from "@/lib/domain/answer/question-stems";
import { type QuestionContext, questionTopic } from "@/lib/domain/answer/question-topic";
import { isSensitiveQuestion } from "@/lib/domain/answer/sensitive-question";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

export type ClassifiedQuestion = {
  kind: QuestionKind["kind"];
  label: string;
  /** What the answer depends on: "DE", "React", "3", an employer; empty when nothing. */
  topic: string;
  /** True when only the owner may answer: it is never written by anything else, and only served word for word or by class. */
  isSensitive: boolean;
  /** One answer per key: class and topic, or the question's own words where no class fits. */
  key: string;
};

/** Asks for an account of something; only the owner's own topics and motives are told apart in such a text. */
const ESSAY =
  /^\W*(please |bitte )?(describe|tell us|explain|give (us )?an example|walk us|beschreib|erzahl|schilder|erlauter|erklar)/;

/** Which class of question an employer asks, in other words each time, and what its answer depends on. English and German. */
export function classifyQuestion(
  question: string,
  context: QuestionContext = {},
  skills: SkillRecognizer | null = null,
): ClassifiedQuestion {
  const plain = plainQuestion(question, context.company);
  const isEssay = ESSAY.test(plain);
  const kinds: readonly QuestionKind[] = QUESTION_KINDS;
  const kind =
    kinds.find(
      (candidate) =>
        (!isEssay || candidate.isSensitive || candidate.kind === "why_us") &&
        candidate.patterns.some((pattern) => pattern.test(plain)),
    ) ?? OTHER_QUESTION;
  const topic = questionTopic(kind, question, plain, context, skills);
  const isOther = kind.kind === OTHER_QUESTION.kind;
  return {
    kind: kind.kind,
    label: kind.label,
    topic,
    isSensitive: kind.isSensitive || (isOther && isSensitiveQuestion(question)),
    key: isOther
      ? `other:${[...stemsOf(plain)].sort().join(" ").slice(0, 400)}`
      : `${kind.kind}:${topic.toLowerCase()}`,
  };
}
