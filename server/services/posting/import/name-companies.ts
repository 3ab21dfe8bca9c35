import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { nameBoard } from "@/server/services/board/name-board";

/** A board's own answer often names no company, its links do: postings without one get the name of the board that they point to. */
export async function nameCompanies(ctx: ServiceContext, postings: readonly Posting[]): Promise<Posting[]> {
  const names = new Map<string, string>();
  const named: Posting[] = [];
  for (const posting of postings) {
    const board =
      posting.company === "" && posting.url !== "" ? ctx.ports.jobSources.detect(new URL(posting.url)) : null;
    if (!board) {
      named.push(posting);
      continue;
    }
    const key = `${board.source}:${board.token}`;
    const company = names.get(key) ?? (await nameBoard(ctx, board));
    names.set(key, company);
    named.push({ ...posting, company });
  }
  return named;
}
