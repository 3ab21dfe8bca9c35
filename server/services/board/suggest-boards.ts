import { industriesOfTitle } from "@/lib/domain/board/industries-of-title";
import { companyKey } from "@/lib/domain/job/company-key";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DirectoryEntry } from "@/server/ports/company-directory";
import { listBoardsFollowedBy } from "@/server/services/board/board.store";
import { canFollow } from "@/server/services/board/search-directory";
import { listKeptCompanies } from "@/server/services/posting/kept-posting.store";
import { getProfile } from "@/server/services/profile/get-profile";

export type BoardSuggestion = DirectoryEntry & { reason: string };

const MOST = 12;
const PER_INDUSTRY = 6;
const COMPANIES_LOOKED_UP = 30;

/**
 * Boards worth following: of companies whose jobs the owner brought in, then of the industries their wished titles belong to. Only boards that
 * can be read and are not followed yet; the same wishes give the same ones.
 */
export async function suggestBoards(ctx: ServiceContext): Promise<BoardSuggestion[]> {
  const accountId = ownerOf(ctx);
  const [followed, companies, profile] = await Promise.all([
    listBoardsFollowedBy(ctx.db, accountId),
    listKeptCompanies(ctx.db, accountId, COMPANIES_LOOKED_UP),
    getProfile(ctx),
  ]);
  const isFollowed = new Set(followed.map((board) => companyKey(board.company)));
  const found = new Map<string, BoardSuggestion>();
  const offer = (entry: DirectoryEntry, reason: string) => {
    const key = companyKey(entry.name);
    if (found.size < MOST && canFollow(ctx, entry.source) && !isFollowed.has(key) && !found.has(key))
      found.set(key, { ...entry, reason });
  };
  for (const company of companies) {
    const key = companyKey(company);
    for (const entry of await ctx.ports.directory.search(company, { limit: 10 }))
      if (key !== "" && companyKey(entry.name) === key)
        offer(entry, `You brought in a job at ${company.replace(/\.$/, "")}.`);
  }
  const wished = new Map<string, string>();
  for (const title of profile.wishes.titles)
    for (const industry of industriesOfTitle(title)) if (!wished.has(industry)) wished.set(industry, title);
  for (const [industry, title] of wished) {
    const entries = await ctx.ports.directory.listIndustry(industry, {
      limit: PER_INDUSTRY * 10,
      offset: offsetOf(title),
    });
    for (const entry of entries.filter((one) => canFollow(ctx, one.source)).slice(0, PER_INDUSTRY))
      offer(entry, `${industry}, for your wish “${title}”.`);
  }
  return [...found.values()];
}

/** Another wish begins elsewhere in the list, so that not everybody sees the same first names. */
function offsetOf(title: string): number {
  let sum = 0;
  for (const letter of title) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 40;
  return sum;
}
