import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { BoardRef } from "@/server/ports/job-source";

export type BoardPreview = {
  postings: { title: string; location: string; url: string }[];
  total: number;
  rejected: { reason: string; count: number }[];
};

const SHOWN = 8;
const PER_MINUTE = 10;

/** Reads a board once, without storing anything, to show what following it would bring. Throws what the source throws. */
export async function previewBoard(ctx: ServiceContext, board: BoardRef): Promise<BoardPreview> {
  const accountId = ownerOf(ctx);
  const source = ctx.ports.jobSources.find(board.source);
  if (!source) throw new AppError("invalid_input", `Boards on ${board.source} cannot be read yet.`);
  const limit = await ctx.ports.rateLimiter.take(`preview:${accountId}`, PER_MINUTE, 60_000);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "Wait a minute before the next look.", { retryAfterMs: limit.retryAfterMs });
  const { records } = await source.fetch(ctx.ports.http, board);
  const reasons = new Map<string, number>();
  for (const record of records)
    if ("rejected" in record) reasons.set(record.rejected, (reasons.get(record.rejected) ?? 0) + 1);
  const postings = records.flatMap((record) => ("ok" in record ? [record.ok] : []));
  return {
    total: postings.length,
    postings: postings.slice(0, SHOWN).map(({ title, location, url }) => ({ title, location, url })),
    rejected: [...reasons].map(([reason, count]) => ({ reason, count })),
  };
}
