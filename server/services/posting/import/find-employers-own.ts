import type { Posting } from "@/lib/domain/posting/posting.schema";
import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { nameBoard } from "@/server/services/board/name-board";

export type EmployersOwn =
  | { status: "found"; posting: Posting }
  /** The board is known and does not have it: the opening is over, or never was there. */
  | { status: "gone"; label: string }
  /** The link is no known board's, or names no posting. */
  | { status: "unknown" }
  | { status: "unreachable"; message: string };

/** Asks the board behind a link for its posting, through the board's public interface. Never throws for what the other side does. */
export async function findEmployersOwn(ctx: ServiceContext, link: string): Promise<EmployersOwn> {
  if (!URL.canParse(link)) return { status: "unknown" };
  const url = new URL(link);
  const board = ctx.ports.jobSources.detect(url);
  const source = board ? ctx.ports.jobSources.find(board.source) : null;
  if (!board || !source?.fetchPosting || source.isSavedOnly || !namesPosting(url)) return { status: "unknown" };
  try {
    const record = await source.fetchPosting(ctx.ports.http, link, { ...board, company: "", url: link });
    if (record === null) return { status: "gone", label: source.label };
    if (!("ok" in record)) return { status: "unreachable", message: record.rejected };
    const company = record.ok.company || (await nameBoard(ctx, board));
    return { status: "found", posting: { ...record.ok, company } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "not_found") return { status: "gone", label: source.label };
    return { status: "unreachable", message: error.message };
  }
}

/** A board's front page names no posting: something with a digit must stand behind the company's name. */
function namesPosting(url: URL): boolean {
  return /\d/.test(`${url.pathname.split("/").slice(1).join("/")}${url.search}`);
}
