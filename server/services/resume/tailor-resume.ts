import { tailorResumeTask } from "@/server/ai/tasks/tailor-resume.task";
import { ownerOf, type ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { saveTailoredResume } from "@/server/services/application/draft.store";
import { loadPreparation } from "@/server/services/application/load-preparation";
import { runDraftTask } from "@/server/services/application/run-draft-task";

/** Writes the tailored resume of a draft, streaming it as it is written. A draft that has one keeps it (idempotent). */
export async function tailorResume(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; attempt: number },
): Promise<{ draftId: string }> {
  const preparation = await loadPreparation(ctx, input);
  const { draft } = preparation;
  if (draft.tailoredResume) return { draftId: draft.id };
  const stream = { kind: "resume", attempt: input.attempt } as const;
  const { output, writer } = await runDraftTask(ctx, preparation, tailorResumeTask, stream, {});
  const data = { accountId: ownerOf(ctx), applicationId: draft.applicationId, draftId: draft.id };
  await ctx.db.$transaction(async (tx) => {
    if (!(await saveTailoredResume(tx, draft.id, output, writer))) return;
    await writeOutbox(tx, [
      { name: "resume/tailored", data },
      { name: "cover-letter/requested", data },
    ]);
  });
  return { draftId: draft.id };
}
