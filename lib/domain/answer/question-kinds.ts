import { BACKGROUND_QUESTIONS } from "@/lib/domain/answer/background-questions";
import { PROTECTED_QUESTIONS } from "@/lib/domain/answer/protected-questions";
import type { QuestionKind } from "@/lib/domain/answer/question-kind";
import { TERMS_QUESTIONS } from "@/lib/domain/answer/terms-questions";

/**
 * The classes of questions that employers ask, in the order they are tried: a class that could be mistaken for a later one
 * comes first ("notice" of privacy before the notice period, sponsorship before permits). Wordings follow public
 * application forms.
 */
export const QUESTION_KINDS = [...PROTECTED_QUESTIONS, ...TERMS_QUESTIONS, ...BACKGROUND_QUESTIONS] as const;

/** A question that no class knows, kept by its own words. */
export const OTHER_QUESTION: QuestionKind = {
  kind: "other",
  label: "Other questions",
  isSensitive: false,
  topic: "none",
  example: "",
  patterns: [],
};

const BY_NAME = new Map<string, QuestionKind>([...QUESTION_KINDS, OTHER_QUESTION].map((entry) => [entry.kind, entry]));

/** The class of a stored answer. An unknown name (of a later version) counts as another question. */
export function questionKind(kind: string): QuestionKind {
  return BY_NAME.get(kind) ?? OTHER_QUESTION;
}
