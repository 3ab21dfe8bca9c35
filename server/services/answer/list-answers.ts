import type { AnswerView } from "@/lib/domain/answer/answer.schema";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listAnswersOf } from "@/server/services/answer/answer.store";
import { toAnswerView } from "@/server/services/answer/answer-text";

/**
 * The answer bank as the profile in view sees it, newest change first: answers for all profiles and its own. Where both
 * answer one key, both are listed; `findAnswer` takes the profile's own.
 */
export async function listAnswers(ctx: ServiceContext): Promise<AnswerView[]> {
  const rows = await listAnswersOf(ctx.db, ownerOf(ctx), profileOf(ctx));
  return rows.map((row) => toAnswerView(ctx, row));
}
