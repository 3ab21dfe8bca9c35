import { classifyQuestion } from "@/lib/domain/answer/classify-question";

/** Classes whose answer is nobody's but the owner's and no fact of a career: wishes, dates to come, links, who sent one. */
const DECLARATIONS: ReadonlySet<string> = new Set([
  "notice_period",
  "earliest_start",
  "relocation_help",
  "relocation",
  "office_days",
  "remote",
  "commute",
  "travel",
  "working_hours",
  "driving_licence",
  "link",
  "how_heard",
  "referral",
  "worked_here_before",
  "why_leaving",
]);

/** True for a question whose answer the truth gate has nothing to hold against: it is the owner's own declaration. */
export function isOwnDeclaration(question: string): boolean {
  const { kind, isSensitive } = classifyQuestion(question);
  return isSensitive || DECLARATIONS.has(kind);
}
