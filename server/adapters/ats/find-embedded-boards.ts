import type { BoardRef } from "@/server/ports/job-source";

type Board = Pick<BoardRef, "source" | "token"> & { url: string };
type Detect = (link: string) => Board | null;

const ADDRESS =
  /(?:https?:)?(?:\\?\/){2}[a-z0-9][a-z0-9.-]+\.[a-z]{2,}(?:(?:\\?\/|\?)[^\s"'<>)\\\]}]*(?:\\\/[^\s"'<>)\\\]}]*)*)?/gi;
const MAX_ADDRESSES = 5_000;
/** What a page says in its scripts instead of an address. */
const WORDS: readonly { mark: RegExp; link: (token: string) => string }[] = [
  {
    mark: /data-ashby-(?:job-?board|organization)[^=]*=["']([\w%.-]+)["']/gi,
    link: (t) => `https://jobs.ashbyhq.com/${t}`,
  },
  {
    mark: /grnhse[^;]{0,80}?(?:for|board)["']?\s*[:=]\s*["']([\w-]+)["']/gi,
    link: (t) => `https://boards.greenhouse.io/${t}`,
  },
  { mark: /whr_embed\(\s*["']?([\w-]+)/gi, link: (t) => `https://apply.workable.com/${t}` },
  {
    mark: /leverJobsOptions\s*=\s*\{[^}]*accountName["']?\s*:\s*["']([\w-]+)["']/gi,
    link: (t) => `https://jobs.lever.co/${t}`,
  },
];

/**
 * The boards that a careers page embeds or links to, the one named most often first: frames, scripts, links and addresses in
 * inline data, read by the same rules as a pasted link. `detect` is the registry's.
 */
export function findEmbeddedBoards(html: string, detect: Detect): Board[] {
  const found = new Map<string, { board: Board; count: number }>();
  const note = (link: string) => {
    const board = detect(link);
    if (!board) return;
    const key = `${board.source}:${board.token.toLowerCase()}`;
    const known = found.get(key);
    found.set(key, { board: known?.board ?? board, count: (known?.count ?? 0) + 1 });
  };
  let seen = 0;
  for (const [address] of html.matchAll(ADDRESS)) {
    if (++seen > MAX_ADDRESSES) break;
    const plain = address.replace(/\\\//g, "/").replace(/&amp;/g, "&");
    note(plain.startsWith("//") ? `https:${plain}` : plain);
  }
  for (const { mark, link } of WORDS) for (const [, token] of html.matchAll(mark)) if (token) note(link(token));
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ board }) => board);
}
