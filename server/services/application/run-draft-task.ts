import type { Task } from "@/server/ai/define-task";
import type { WritingInput } from "@/server/ai/tasks/writing-input";
import type { ServiceContext } from "@/server/context";
import { type DraftText, isDraftStopped, type Writer } from "@/server/services/application/draft.store";
import { createDraftWriter } from "@/server/services/application/draft-writer";
import type { Preparation } from "@/server/services/application/load-preparation";
import { runMeteredTask } from "@/server/services/usage/run-metered-task";

/** How soon a model is told that its owner stopped it. */
const LOOK_FOR_STOP_MS = 400;

/**
 * Runs one writing task for a draft: streams what is written into its pieces and returns the text. A call to a model ends
 * when the owner stops the writing.
 */
export async function runDraftTask<Input extends WritingInput, Answer, Output>(
  ctx: ServiceContext,
  preparation: Preparation,
  task: Task<Input, Answer, Output>,
  stream: { kind: DraftText; attempt: number },
  wishes: Omit<Input, keyof WritingInput>,
): Promise<{ output: Output; writer: Writer }> {
  const { application, draft, resume, evidence, requirements } = preparation;
  const writer = createDraftWriter(ctx.db, { draftId: draft.id, ...stream });
  const stopping = new AbortController();
  const watch = ctx.ports.model ? watchForStop(ctx, draft.id, stopping) : undefined;
  try {
    const material: WritingInput = {
      resume,
      evidence,
      posting: application.posting,
      requirements,
      ...(draft.guidance ? { guidance: draft.guidance } : {}),
    };
    // The material and the wishes together are the task's input, which its schema checks before anything is written.
    const asked = { ...material, ...wishes } as unknown as Input;
    const { output, writer: by } = await runMeteredTask(ctx, task, asked, {
      applicationId: application.id,
      isBudgeted: true,
      signal: stopping.signal,
      variant: `draft ${draft.number}`,
      onPartial: (piece) => writer.write(piece.text),
    });
    return { output, writer: by };
  } finally {
    clearInterval(watch);
    await writer.finish();
  }
}

function watchForStop(ctx: ServiceContext, draftId: string, stopping: AbortController): NodeJS.Timeout {
  const timer = setInterval(() => {
    isDraftStopped(ctx.db, draftId).then(
      (isStopped) => {
        if (isStopped) stopping.abort();
      },
      (error: unknown) => ctx.log.warn({ error: String(error) }, "could not look whether the writing was stopped"),
    );
  }, LOOK_FOR_STOP_MS);
  timer.unref();
  return timer;
}
