import type { AnswerView, StoredAnswer } from "@/lib/domain/answer/answer.schema";
import { questionKind } from "@/lib/domain/answer/question-kinds";
import type { ServiceContext } from "@/server/context";
import type { AnswerRow } from "@/server/services/answer/answer.store";

const purpose = (answerId: string): string => `answer:${answerId}`;

/** An answer as it is stored: a sensitive one sealed for its own row. */
export function storeText(ctx: ServiceContext, answerId: string, text: string, isSensitive: boolean): StoredAnswer {
  return isSensitive ? { sealed: ctx.ports.sealer.seal(text, purpose(answerId)) } : { text };
}

/** The words of a stored answer. */
export function readText(ctx: ServiceContext, answerId: string, value: StoredAnswer): string {
  return "text" in value ? value.text : ctx.ports.sealer.open(value.sealed, purpose(answerId));
}

/** An answer as its owner sees it. */
export function toAnswerView(ctx: ServiceContext, row: AnswerRow): AnswerView {
  const { label } = questionKind(row.kind);
  return {
    id: row.id,
    kind: row.kind,
    label,
    topic: row.topic,
    key: row.key,
    question: row.question,
    answer: readText(ctx, row.id, row.value),
    isSensitive: "sealed" in row.value,
    profileId: row.profileId === "" ? null : row.profileId,
    updatedAt: row.updatedAt,
  };
}
