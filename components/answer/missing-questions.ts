import type { QuestionKind } from "@/lib/domain/answer/question-kind";
import { QUESTION_KINDS } from "@/lib/domain/answer/question-kinds";

/** The questions that most forms hold, in the order in which they are worth answering. */
const COMMON = [
  "notice_period",
  "earliest_start",
  "salary_expectation",
  "work_permit",
  "sponsorship",
  "relocation",
  "link",
  "language_level",
  "driving_licence",
  "travel",
];

/** Common classes of questions that no answer of the bank is about. */
export function missingQuestions(answers: readonly { kind: string }[]): QuestionKind[] {
  const answered = new Set(answers.map((answer) => answer.kind));
  const kinds: readonly QuestionKind[] = QUESTION_KINDS;
  return COMMON.flatMap((name) => kinds.filter((kind) => kind.kind === name && !answered.has(name)));
}
