import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { type DraftProgress, readDraftProgress } from "@/server/services/application/read-draft-progress";

export const dynamic = "force-dynamic";

const POLL_MS = 40;
/** Browsers reconnect by themselves; a stream that is older than this lets them. */
const MAX_AGE_MS = 10 * 60_000;

/**
 * Server-sent events of a draft being written. Each `progress` event is the whole state, so a page that left and came back,
 * or a retry that starts a text anew, needs no memory; unchanged states are not sent.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const ctx = await requireContext();
    const { id } = await params;
    const first = await readDraftProgress(ctx, id);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        const send = (event: string, data: unknown) =>
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        const startedAt = Date.now();
        let last = "";
        try {
          for (
            let progress: DraftProgress = first;
            !request.signal.aborted;
            progress = await readDraftProgress(ctx, id)
          ) {
            const state = JSON.stringify(progress);
            if (state !== last) send("progress", progress);
            last = state;
            if (progress.isDone) send("done", { status: progress.status });
            if (progress.isDone || Date.now() - startedAt > MAX_AGE_MS) break;
            await new Promise((resolve) => setTimeout(resolve, POLL_MS));
          }
        } catch (error) {
          ctx.log.warn({ error: error instanceof Error ? error.message : String(error) }, "a draft stream ended early");
        }
        if (!request.signal.aborted) controller.close();
      },
    });
    return new Response(stream, {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
    });
  } catch (error) {
    return errorResponse(error, getContainer().log);
  }
}
