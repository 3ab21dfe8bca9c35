import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import type { BoardRef } from "@/server/ports/job-source";

/** A board in a folder of recorded answers, and the file that holds its answer. */
export type ReplayBoard = BoardRef & { file: string };

const CAREERS: Record<string, (token: string) => string> = {
  greenhouse: (token) => `https://boards.greenhouse.io/${token}`,
  lever: (token) => `https://jobs.lever.co/${token}`,
  ashby: (token) => `https://jobs.ashbyhq.com/${token}`,
};
// What recordings add to the token: kind of answer, date or number of records ("canonical_jobs_content_2023-01-13", "palantir_10").
const SUFFIX = /(?:_(?:jobs|content|nocontent|list|postings|board|[a-z]|\d{1,4}|\d{4}-\d{2}-\d{2}))+$/;

/**
 * The boards in a folder laid out like `<source>/<token>[_suffix].json` or `<source>/boards/<token>.json`, for the sources whose
 * board answers whole. Of several recordings of one board the newest with descriptions counts.
 */
export function listReplayBoards(directory: string): ReplayBoard[] {
  const boards = new Map<string, ReplayBoard & { rank: string }>();
  for (const source of Object.keys(CAREERS)) {
    for (const file of answersIn(join(directory, source))) {
      const name =
        file
          .split("/")
          .at(-1)
          ?.replace(/\.json$/, "") ?? "";
      const token = name.replace(SUFFIX, "");
      if (token === "") continue;
      const rank = `${/nocontent/.test(name) ? 0 : 1}${/\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? ""}`;
      const known = boards.get(`${source}:${token}`);
      if (known && known.rank >= rank) continue;
      boards.set(`${source}:${token}`, {
        source,
        token,
        company: companyIn(file) ?? nameOf(token),
        url: CAREERS[source]?.(token),
        file,
        rank,
      });
    }
  }
  return [...boards.values()]
    .map(({ rank: _, ...board }) => board)
    .sort((a, b) => `${a.source}:${a.token}`.localeCompare(`${b.source}:${b.token}`));
}

function answersIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry: Dirent) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === "boards" ? answersIn(path) : [];
    return entry.name.endsWith(".json") ? [path] : [];
  });
}

/** Greenhouse says the company's name in each job; the first one is near the start of the file. */
function companyIn(file: string): string | undefined {
  const head = Buffer.alloc(8192);
  const descriptor = openSync(file, "r");
  try {
    const length = readSync(descriptor, head, 0, head.length, 0);
    return /"company_name"\s*:\s*"([^"\\]{1,100})"/.exec(head.toString("utf8", 0, length))?.[1]?.trim();
  } finally {
    closeSync(descriptor);
  }
}

function nameOf(token: string): string {
  return token.replace(/[-_]+/g, " ").replace(/(^|\s)\p{Ll}/gu, (c) => c.toUpperCase());
}
