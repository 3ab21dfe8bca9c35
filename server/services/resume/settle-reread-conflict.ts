import { ownerOf, type ServiceContext } from "@/server/context";
import { getResumeOf, saveConflicts } from "@/server/services/resume/resume.store";

/** The owner decided about one value that is read differently now: it is asked no more. Unknown pointers are settled already. */
export async function settleRereadConflict(ctx: ServiceContext, input: { id: string; pointer: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    const { conflicts } = await getResumeOf(tx, accountId, input.id);
    const left = conflicts.filter((conflict) => conflict.pointer !== input.pointer);
    if (left.length < conflicts.length) await saveConflicts(tx, accountId, input.id, left);
  });
}
