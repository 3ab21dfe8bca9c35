import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findAnswerOf, insertRevision, setAnswerDeleted } from "@/server/services/answer/answer.store";

/** Takes an answer out of the bank; `restore` brings it back as it was. Its history stays. */
export async function deleteAnswer(
  ctx: ServiceContext,
  input: { id: string; restore?: boolean | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const answer = await findAnswerOf(tx, accountId, input.id);
    if (!answer) throw new AppError("not_found", "This answer does not exist.");
    if ((answer.deletedAt === null) === (input.restore ?? false)) return;
    await setAnswerDeleted(tx, accountId, input.id, input.restore ? null : at);
    await insertRevision(tx, input.id, {
      kind: input.restore ? "restored" : "deleted",
      value: input.restore ? answer.value : null,
      at,
    });
  });
}
