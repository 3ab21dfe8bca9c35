import type { AnswerRevisionView } from "@/lib/domain/answer/answer.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findAnswerOf, listRevisions } from "@/server/services/answer/answer.store";
import { readText } from "@/server/services/answer/answer-text";

/** Every wording an answer ever had, newest first. */
export async function listAnswerHistory(ctx: ServiceContext, id: string): Promise<AnswerRevisionView[]> {
  if (!(await findAnswerOf(ctx.db, ownerOf(ctx), id))) throw new AppError("not_found", "This answer does not exist.");
  const revisions = await listRevisions(ctx.db, id);
  return revisions.map(({ value, ...revision }) => ({ ...revision, answer: value ? readText(ctx, id, value) : null }));
}
