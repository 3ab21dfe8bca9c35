import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { ownerOf, type ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { saveCoverLetter } from "@/server/services/application/draft.store";
import { loadPreparation } from "@/server/services/application/load-preparation";
import { runDraftTask } from "@/server/services/application/run-draft-task";
import { getDocumentStyle } from "@/server/services/package/get-document-style";

/** Writes the cover letter of a draft, streaming it as it is written. A draft that has one keeps it (idempotent). */
export async function writeCoverLetter(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; attempt: number },
): Promise<{ draftId: string }> {
  const preparation = await loadPreparation(ctx, input);
  const { draft } = preparation;
  if (draft.coverLetter) return { draftId: draft.id };
  const { tone, length, language } = (await getDocumentStyle(ctx)).letter;
  const stream = { kind: "cover-letter", attempt: input.attempt } as const;
  const { output, writer } = await runDraftTask(ctx, preparation, writeCoverLetterTask, stream, {
    wishes: { tone, length, ...(language === "posting" ? {} : { language }) },
  });
  const data = { accountId: ownerOf(ctx), applicationId: draft.applicationId, draftId: draft.id };
  await ctx.db.$transaction(async (tx) => {
    if (await saveCoverLetter(tx, draft.id, output, writer))
      await writeOutbox(tx, [{ name: "cover-letter/generated", data }]);
  });
  return { draftId: draft.id };
}
