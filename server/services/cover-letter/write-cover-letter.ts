import { runTask } from "@/server/ai/run-task";
import { writeCoverLetterTask } from "@/server/ai/tasks/write-cover-letter.task";
import { ownerOf, type ServiceContext } from "@/server/context";
import { saveCoverLetter } from "@/server/services/application/draft.store";
import { createDraftWriter } from "@/server/services/application/draft-writer";
import { loadPreparation } from "@/server/services/application/load-preparation";
import { insertUsage } from "@/server/services/usage/usage.store";

/** Writes the cover letter of a draft, streaming it as it is written. A draft that has one keeps it (idempotent). */
export async function writeCoverLetter(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; attempt: number },
): Promise<{ draftId: string }> {
  const { application, draft, resume, evidence, requirements } = await loadPreparation(ctx, input);
  if (draft.coverLetter) return { draftId: draft.id };
  const writer = createDraftWriter(ctx.db, { draftId: draft.id, kind: "cover-letter", attempt: input.attempt });
  const result = await runTask(
    writeCoverLetterTask,
    {
      resume,
      evidence,
      posting: application.posting,
      requirements,
      ...(draft.guidance ? { guidance: draft.guidance } : {}),
    },
    {
      model: ctx.ports.model,
      log: ctx.log,
      skills: ctx.ports.skills,
      today: ctx.clock.now().toISOString().slice(0, 10),
      onPartial: (piece) => writer.write(piece.text),
    },
  );
  await writer.finish();
  const { output, writer: by, usage } = result;
  await ctx.db.$transaction(async (tx) => {
    // A step taken over from a dead worker may run beside its first attempt: one text stays, and its cost with it.
    const isStored = await saveCoverLetter(tx, draft.id, output, by);
    if (!isStored || !usage) return;
    await insertUsage(tx, ownerOf(ctx), {
      task: writeCoverLetterTask.name,
      applicationId: application.id,
      usage,
      at: ctx.clock.now(),
    });
  });
  return { draftId: draft.id };
}
