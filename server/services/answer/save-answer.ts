import { ulid } from "ulid";
import type { z } from "zod";
import type { AnswerView, saveAnswerInput } from "@/lib/domain/answer/answer.schema";
import { classifyQuestion } from "@/lib/domain/answer/classify-question";
import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import {
  findAnswerByKey,
  findAnswerOf,
  insertAnswer,
  insertRevision,
  updateAnswer,
} from "@/server/services/answer/answer.store";
import { storeText, toAnswerView } from "@/server/services/answer/answer-text";

/**
 * Keeps what the owner answers. A question of the same class and topic as an earlier one replaces that answer (its words
 * stay in the history); sensitive classes are sealed. Only the owner calls this: no writer does.
 * @throws AppError `conflict` when an edited question asks what another answer answers already.
 */
export async function saveAnswer(ctx: ServiceContext, input: z.output<typeof saveAnswerInput>): Promise<AnswerView> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const { kind, topic, key, isSensitive } = classifyQuestion(input.question, input, ctx.ports.skills);
  const row = {
    profileId: input.isForThisProfile ? profileOf(ctx) : "",
    kind,
    topic,
    key,
    question: input.question,
  };
  const id = await ctx.db.$transaction(async (tx) => {
    const holder = await findAnswerByKey(tx, accountId, row.profileId, key);
    const edited = input.id ? await findAnswerOf(tx, accountId, input.id) : holder;
    if (input.id && (!edited || edited.deletedAt))
      throw new AppError("not_found", "This answer does not exist any more.");
    if (!edited) {
      const fresh = ulid();
      const value = storeText(ctx, fresh, input.answer, isSensitive);
      if (!(await insertAnswer(tx, accountId, fresh, { ...row, value }, at)))
        throw new AppError("conflict", "You answered this a moment ago, in another window. Look at the list.");
      await insertRevision(tx, fresh, { kind: "stated", value, at });
      return fresh;
    }
    if (holder && holder.id !== edited.id) {
      throw new AppError(
        "conflict",
        holder.deletedAt
          ? "You deleted an answer to this question before. Answer it as a new question instead of changing this one."
          : "Another answer of yours is about the same. Change that one instead.",
      );
    }
    const value = storeText(ctx, edited.id, input.answer, isSensitive);
    await updateAnswer(tx, accountId, edited.id, { ...row, value }, at);
    await insertRevision(tx, edited.id, { kind: edited.deletedAt ? "restored" : "changed", value, at });
    return edited.id;
  });
  const saved = await findAnswerOf(ctx.db, accountId, id);
  if (!saved) throw new AppError("not_found", "This answer does not exist any more.");
  return toAnswerView(ctx, saved);
}
