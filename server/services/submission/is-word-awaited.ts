import { needsOwnersWord } from "@/lib/domain/submission/submission-state";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getSubmissionOf } from "@/server/services/submission/submission.store";

/** Whether only the owner can still say what became of an attempt. */
export async function isWordAwaited(ctx: ServiceContext, input: { submissionId: string }): Promise<boolean> {
  const { state } = await getSubmissionOf(ctx.db, ownerOf(ctx), input.submissionId);
  return needsOwnersWord(state);
}
