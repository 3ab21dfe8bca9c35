import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { AppError, isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { findBoard, saveBoardFailure, saveBoardSuccess } from "@/server/services/board/board.store";
import { countingHttp } from "@/server/services/board/counting-http";
import {
  addRequests,
  countRequests,
  findSourceHealth,
  saveSourceOutcome,
} from "@/server/services/board/source-health.store";
import { type IngestResult, ingestPostings } from "@/server/services/posting/ingest-postings";

export type RefreshResult = IngestResult & { status: "read" | "not_modified" | "paused" };

/** Requests to one source in one clock hour, over everybody's boards. Boards beyond it wait for the next hour. */
export const REQUESTS_PER_HOUR = 3_000;

const NOTHING: IngestResult = { newJobs: 0, newPostings: 0, changed: 0, unchanged: 0, rejected: 0 };

/**
 * Reads one board through its adapter and stores what it said. A board that keeps failing is paused, a source whose boards keep failing rests
 * as a whole, and a source's hourly budget is kept. A failure is noted and thrown, so that the workflow retries it.
 */
export async function refreshBoard(
  ctx: ServiceContext,
  ref: { source: string; token: string },
): Promise<RefreshResult> {
  const board = await findBoard(ctx.db, ref.source, ref.token);
  if (!board) throw new AppError("not_found", "Nobody follows this board any more.");
  const now = ctx.clock.now();
  const health = await findSourceHealth(ctx.db, ref.source);
  if ([board.pausedUntil, health?.pausedUntil].some((until) => until && until > now))
    return { ...NOTHING, status: "paused" };
  const source = ctx.ports.jobSources.find(board.source);
  if (!source) throw new AppError("misconfigured", `No adapter reads boards on ${board.source}.`);
  if ((await countRequests(ctx.db, ref.source, now)) >= REQUESTS_PER_HOUR) return { ...NOTHING, status: "paused" };
  const { http, counts } = countingHttp(ctx.ports.http);
  try {
    const { source: name, token, company } = board;
    const fetched = await source.fetch(
      http,
      { source: name, token, company, ...(board.url ? { url: board.url } : {}) },
      {
        ...(board.etag ? { etag: board.etag } : {}),
        ...(board.lastModified ? { lastModified: board.lastModified } : {}),
      },
    );
    if (fetched.notModified) {
      await saveSourceOutcome(ctx.db, ref.source, { at: now, error: null });
      await saveBoardSuccess(ctx.db, ref, { at: now });
      return { ...NOTHING, status: "not_modified" };
    }
    const readable = fetched.records.filter((record) => "ok" in record).length;
    assertReadable(fetched.records, readable);
    // Only a whole, mostly readable answer says that what it leaves out is gone.
    const isSnapshot = fetched.isPartial !== true && readable * 2 >= fetched.records.length;
    const result = await ingestPostings(ctx, fetched.records, isSnapshot ? { source: name, board: token } : undefined);
    await saveSourceOutcome(ctx.db, ref.source, { at: now, error: null });
    await saveBoardSuccess(ctx.db, ref, {
      at: now,
      etag: fetched.state.etag,
      lastModified: fetched.state.lastModified,
      postingCount: fetched.records.length - result.rejected,
      rejectedCount: result.rejected,
    });
    // New jobs get their place in lists at once, not at the sweeper's next minute.
    if (result.newJobs + result.changed > 0) await deliverOutboxSoon(ctx);
    return { ...result, status: "read" };
  } catch (error) {
    const message = isAppError(error) ? error.message : "The board's answer could not be read. It will be tried again.";
    await saveBoardFailure(ctx.db, ref, { at: now, message });
    // A board that was closed says nothing about its source.
    if (!isAppError(error) || error.code !== "not_found")
      await saveSourceOutcome(ctx.db, ref.source, { at: now, error: message });
    throw error;
  } finally {
    if (counts.requests > 0) await addRequests(ctx.db, ref.source, now, counts);
  }
}

/** A board of which nothing can be read any more has changed its form; its jobs are not gone for that. */
function assertReadable(records: PostingRecord[], readable: number): void {
  const [first] = records;
  if (readable > 0 || !first || "ok" in first) return;
  throw new AppError(
    "unreadable_file",
    `None of the board's ${records.length} records could be read: ${first.rejected}`,
  );
}
