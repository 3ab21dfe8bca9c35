import { AppError, isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { findBoard, saveBoardFailure, saveBoardSuccess } from "@/server/services/board/board.store";
import { type IngestResult, ingestPostings } from "@/server/services/posting/ingest-postings";

export type RefreshResult = IngestResult & { status: "read" | "not_modified" | "paused" };

const NOTHING: IngestResult = { newJobs: 0, newPostings: 0, changed: 0, unchanged: 0, rejected: 0 };

/**
 * Reads one board through its adapter and stores what it said. A board that keeps failing is paused. A failure is noted on
 * the board and thrown, so that the workflow retries it.
 */
export async function refreshBoard(
  ctx: ServiceContext,
  ref: { source: string; token: string },
): Promise<RefreshResult> {
  const board = await findBoard(ctx.db, ref.source, ref.token);
  if (!board) throw new AppError("not_found", "Nobody follows this board any more.");
  const now = ctx.clock.now();
  if (board.pausedUntil && board.pausedUntil > now) return { ...NOTHING, status: "paused" };
  const source = ctx.ports.jobSources.find(board.source);
  if (!source) throw new AppError("misconfigured", `No adapter reads boards on ${board.source}.`);
  try {
    const state = {
      ...(board.etag ? { etag: board.etag } : {}),
      ...(board.lastModified ? { lastModified: board.lastModified } : {}),
    };
    const fetched = await source.fetch(
      ctx.ports.http,
      { source: board.source, token: board.token, company: board.company },
      state,
    );
    if (fetched.notModified) {
      await saveBoardSuccess(ctx.db, ref, { at: now });
      return { ...NOTHING, status: "not_modified" };
    }
    const result = await ingestPostings(ctx, fetched.records, { source: board.source, board: board.token });
    await saveBoardSuccess(ctx.db, ref, {
      at: now,
      etag: fetched.state.etag,
      lastModified: fetched.state.lastModified,
      postingCount: fetched.records.length - result.rejected,
      rejectedCount: result.rejected,
    });
    return { ...result, status: "read" };
  } catch (error) {
    const message = isAppError(error) ? error.message : "The board's answer could not be read. It will be tried again.";
    await saveBoardFailure(ctx.db, ref, { at: now, message });
    throw error;
  }
}
