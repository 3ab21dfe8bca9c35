import type { Task } from "@/server/ai/define-task";
import { runTask } from "@/server/ai/run-task";
import type { WritingInput } from "@/server/ai/tasks/writing-input";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DraftText, Writer } from "@/server/services/application/draft.store";
import { createDraftWriter } from "@/server/services/application/draft-writer";
import type { Preparation } from "@/server/services/application/load-preparation";
import { insertUsage } from "@/server/services/usage/usage.store";

/** Runs one writing task for a draft: streams what is written into its pieces, records what it cost, and returns the text. */
export async function runDraftTask<Answer, Output>(
  ctx: ServiceContext,
  preparation: Preparation,
  task: Task<WritingInput, Answer, Output>,
  stream: { kind: DraftText; attempt: number },
): Promise<{ output: Output; writer: Writer }> {
  const { application, draft, resume, evidence, requirements } = preparation;
  const writer = createDraftWriter(ctx.db, { draftId: draft.id, ...stream });
  const result = await runTask(
    task,
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
  if (result.usage) {
    await insertUsage(ctx.db, ownerOf(ctx), {
      task: task.name,
      applicationId: application.id,
      usage: result.usage,
      at: ctx.clock.now(),
    });
  }
  return { output: result.output, writer: result.writer };
}
