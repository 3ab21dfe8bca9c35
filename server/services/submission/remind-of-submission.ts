import type { SubmissionState } from "@/lib/domain/submission/submission.schema";
import { needsOwnersWord } from "@/lib/domain/submission/submission-state";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { insertNotification } from "@/server/services/notification/notification.store";
import { getSubmissionOf } from "@/server/services/submission/submission.store";

/** Asks the owner once more whether a package was sent, as long as only they can say. One notice per round. */
export async function remindOfSubmission(
  ctx: ServiceContext,
  input: { submissionId: string; round: number },
): Promise<{ isOpen: boolean; state: SubmissionState }> {
  const accountId = ownerOf(ctx);
  const row = await getSubmissionOf(ctx.db, accountId, input.submissionId);
  if (!needsOwnersWord(row.state)) return { isOpen: false, state: row.state };
  const { posting } = await getApplicationOf(ctx.db, accountId, row.applicationId);
  const notice = {
    kind: "submission",
    causeKey: `submission-word:${row.id}:${input.round}`,
    message: `Did you send your application to ${posting.company}? Say so, and it moves on.`,
    href: `/applications/${row.applicationId}`,
  } as const;
  await ctx.db.$transaction((tx) => insertNotification(tx, accountId, notice));
  return { isOpen: true, state: row.state };
}
