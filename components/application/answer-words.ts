import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";

const WRITTEN_BY: Record<NonNullable<ApplicationAnswer["writer"]>, string> = {
  bank: "Your answer bank",
  model: "The model, from your evidence",
  floor: "Your own words, chosen for this question",
  owner: "You",
};

/** Who answered, in words. */
export function answerWriterWords(
  answer: Pick<ApplicationAnswer, "writer" | "answer" | "isSensitive" | "suggestion">,
): string {
  if (answer.writer && answer.answer !== "") return WRITTEN_BY[answer.writer];
  if (answer.suggestion) return "You answered a similar question before. Check that it fits.";
  return answer.isSensitive ? "Only you can answer this; Dossier never writes it." : "Not answered yet.";
}
