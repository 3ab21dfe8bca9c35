import type { AnswerView } from "@/lib/domain/answer/answer.schema";
import type { ClassifiedQuestion } from "@/lib/domain/answer/classify-question";
import { plainQuestion } from "@/lib/domain/answer/plain-question";
import { questionKind } from "@/lib/domain/answer/question-kinds";
import { stemsOf } from "@/lib/domain/answer/question-stems";
import { topicWords } from "@/lib/domain/answer/topic-words";

/** What the bank says to a question. Without a match nothing may be filled in; `nearest` may be shown as a hint. */
export type AnswerMatch<T> = {
  kind: string;
  label: string;
  topic: string;
  isSensitive: boolean;
  /** `confidence` 0..1: 1 same words, 0.95 same class and topic, below that the owner should look at it. */
  match: { answer: T; confidence: number; reason: string } | null;
  /** An answer of the same class that was given for something else. */
  nearest: { answer: T; reason: string } | null;
  /** Why, in a sentence. */
  reason: string;
};

export type Bank = readonly Pick<AnswerView, "id" | "kind" | "topic" | "key" | "question" | "profileId">[];

/** Shared words for one half of the weight, nearness of the whole question for the other. */
const ENOUGH = 0.62;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/**
 * Finds the owner's answer to a differently worded question. The same words always match; a question of a known class
 * matches the answer of that class given for the same topic; any other question needs enough shared words, helped by
 * `nearness` (cosine of the two questions' embeddings, by answer id). Sensitive questions never match by likeness.
 * A profile's own answer goes before the one for all profiles.
 */
export function matchAnswer<T extends Bank[number]>(
  question: string,
  asked: ClassifiedQuestion,
  bank: readonly T[],
  nearness: ReadonlyMap<string, number> = new Map(),
): AnswerMatch<T> {
  const base = { kind: asked.kind, label: asked.label, topic: asked.topic, isSensitive: asked.isSensitive };
  const own = [...bank].sort((a, b) => Number(a.profileId === null) - Number(b.profileId === null));
  const plain = plainQuestion(question);
  const found = (answer: T, confidence: number, reason: string): AnswerMatch<T> => ({
    ...base,
    match: { answer, confidence, reason },
    nearest: null,
    reason,
  });

  const sameKey = own.find((candidate) => candidate.key === asked.key);
  if (sameKey) {
    const isSameWords = plainQuestion(sameKey.question) === plain;
    if (isSameWords) return found(sameKey, 1, "You answered this question before.");
    if (asked.kind !== "other")
      return found(
        sameKey,
        0.95,
        asked.topic
          ? `You answered “${asked.label}” for ${topicWords(asked.topic)} before.`
          : `You answered “${asked.label}” before.`,
      );
    return found(sameKey, asked.isSensitive ? 0.95 : 0.9, "You answered a question in the same words before.");
  }
  if (asked.kind !== "other") {
    const sibling = own.find((candidate) => candidate.kind === asked.kind);
    const given = sibling?.topic ? topicWords(sibling.topic) : "no one in particular";
    return {
      ...base,
      match: null,
      nearest: sibling
        ? {
            answer: sibling,
            reason: `You answered “${asked.label}” for ${given}, not for ${asked.topic ? topicWords(asked.topic) : "this"}.`,
          }
        : null,
      reason: sibling
        ? `Your answer about “${asked.label}” is for ${given}. This one needs its own.`
        : `You have no answer about “${asked.label}” yet.`,
    };
  }
  const nothing: AnswerMatch<T> = {
    ...base,
    match: null,
    nearest: null,
    reason: "You have not answered a question like this yet.",
  };
  if (asked.isSensitive) return nothing;
  const words = stemsOf(plain);
  const best = own
    .filter((candidate) => candidate.kind === "other")
    .map((candidate) => {
      const shared = overlap(words, stemsOf(plainQuestion(candidate.question)));
      const near = Math.max(0, nearness.get(candidate.id) ?? 0);
      return { candidate, score: shared >= 0.4 ? Math.max(shared, 0.5 * shared + 0.5 * near) : shared };
    })
    .sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < ENOUGH) return nothing;
  return found(
    best.candidate,
    Math.min(0.85, best.score),
    "You answered a similar question before. Check that it fits.",
  );
}

/** The bank as one profile sees it: its own answers, and those for all profiles that it has none of its own for. */
export function bankOfProfile<T extends { key: string; profileId: string | null }>(
  answers: readonly T[],
  profileId: string,
): T[] {
  const mine = answers.filter((answer) => answer.profileId === profileId);
  const keys = new Set(mine.map((answer) => answer.key));
  return [...mine, ...answers.filter((answer) => answer.profileId === null && !keys.has(answer.key))];
}

export const isSensitiveKind = (kind: string): boolean => questionKind(kind).isSensitive;
