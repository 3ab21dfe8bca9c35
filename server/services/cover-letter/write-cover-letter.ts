import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import type { ServiceContext } from "@/server/context";
import { saveCoverLetter } from "@/server/services/application/draft.store";
import { loadPreparation } from "@/server/services/application/load-preparation";
import { runDraftTask } from "@/server/services/application/run-draft-task";

/** Writes the cover letter of a draft, streaming it as it is written. A draft that has one keeps it (idempotent). */
export async function writeCoverLetter(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; attempt: number },
): Promise<{ draftId: string }> {
  const preparation = await loadPreparation(ctx, input);
  const { draft } = preparation;
  if (draft.coverLetter) return { draftId: draft.id };
  const { output, writer } = await runDraftTask(ctx, preparation, writeCoverLetterTask, {
    kind: "cover-letter",
    attempt: input.attempt,
  });
  await saveCoverLetter(ctx.db, draft.id, output, writer);
  return { draftId: draft.id };
}
