import { AppError, isAppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { BoardRef } from "@/server/ports/job-source";
import { nameBoard } from "@/server/services/board/name-board";

export type DetectedBoard = BoardRef & {
  label: string;
  /** From the link itself, or found on the page behind it. */
  foundBy: "link" | "page";
};

const PER_MINUTE = 20;
const MAX_PAGE_BYTES = 8 * 1024 * 1024;
const MAX_FOUND = 5;

/**
 * The boards behind a careers link, the likeliest first: from the address alone, else from what the page embeds or links to. A feed's
 * address is a board of its own. Empty when the page has none that can be read.
 * @throws AppError `invalid_input` for no web address or a page that wants no programs, `unavailable` when the site does not answer.
 */
export async function detectBoards(ctx: ServiceContext, link: string): Promise<DetectedBoard[]> {
  const accountId = ownerOf(ctx);
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol))
    throw new AppError("invalid_input", "This is not a web address. Paste the whole link of the careers page.");
  const url = new URL(link);
  const direct = ctx.ports.jobSources.detect(url);
  if (direct && ctx.ports.jobSources.find(direct.source)?.isSavedOnly)
    throw new AppError("invalid_input", `${url.host} has no public board to follow. Add its jobs one by one instead.`);
  if (direct) return [await asDetected(ctx, { ...direct, url: link }, "link")];
  const limit = await ctx.ports.rateLimiter.take(`detect:${accountId}`, PER_MINUTE, 60_000);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "Wait a minute before the next link.", { retryAfterMs: limit.retryAfterMs });
  const answer = await ctx.ports.http.request({ url: link, kind: "page", maxBytes: MAX_PAGE_BYTES });
  if (answer.status >= 400)
    throw new AppError(
      "invalid_input",
      `${url.host} does not show this page (${answer.status}). Check the link in your browser.`,
    );
  const html = new TextDecoder().decode(answer.body);
  if (isFeed(ctx, answer.body, link)) {
    return [
      {
        source: "feed",
        token: link,
        company: url.hostname.replace(/^www\./, ""),
        url: link,
        label: "Feed",
        foundBy: "link",
      },
    ];
  }
  const moved = ctx.ports.jobSources.detect(new URL(answer.url));
  const found = [...(moved ? [{ ...moved, url: answer.url }] : []), ...ctx.ports.jobSources.detectInPage(html)];
  return Promise.all(found.slice(0, MAX_FOUND).map((board) => asDetected(ctx, board, "page")));
}

async function asDetected(
  ctx: ServiceContext,
  board: { source: string; token: string; url: string },
  foundBy: "link" | "page",
): Promise<DetectedBoard> {
  const label = ctx.ports.jobSources.find(board.source)?.label ?? board.source;
  return { ...board, company: await nameBoard(ctx, board), label, foundBy };
}

function isFeed(ctx: ServiceContext, body: Uint8Array, link: string): boolean {
  try {
    return (ctx.ports.jobSources.find("feed")?.read(body, { company: "", url: link }).length ?? 0) > 0;
  } catch (error) {
    // It is a page, as most links are.
    if (isAppError(error)) return false;
    throw error;
  }
}
