import { existsSync, readFileSync } from "node:fs";
import {
  indexNames,
  type NameIndex,
  type NameMatch,
  type NameRange,
  searchNames,
} from "@/lib/domain/board/search-names";
import { AppError } from "@/lib/errors";
import { type DirectoryHeader, decodeDirectory, unpackToken } from "@/server/adapters/directory/directory-file";
import { projectPath } from "@/server/adapters/project-path";
import type { CompanyDirectory, DirectoryEntry } from "@/server/ports/company-directory";

/** The directory in memory: a few long strings and where their lines begin, no object per company. */
type Directory = {
  header: DirectoryHeader;
  index: NameIndex;
  names: Lines;
  tokens: Lines;
  urls: Lines;
  industries: Lines;
};
type Lines = { text: string; starts: Uint32Array };

export type DirectorySearch = {
  /** Only boards on this system. Throws `not_found` for one the directory does not have. */
  source?: string | undefined;
  /** Only companies of this industry, where it is known. */
  industry?: string | undefined;
  limit: number;
  offset?: number | undefined;
};
export type DirectoryHit = DirectoryEntry & { match: NameMatch };

function linesOf(text: string, count: number): Lines {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let line = 1; line <= count; line++) {
    at = text.indexOf("\n", at) + 1;
    starts[line] = at;
  }
  return { text, starts };
}
const lineOf = ({ text, starts }: Lines, position: number) =>
  text.slice(starts[position], (starts[position + 1] ?? 0) - 1);

function readBundle(): Buffer {
  const path = projectPath("server/adapters/directory/companies.br");
  if (existsSync(path)) return readFileSync(path);
  throw new AppError(
    "misconfigured",
    "The file server/adapters/directory/companies.br is missing. Restore it from the repository.",
  );
}

let loaded: Directory | undefined;

/** Reads the bundled file on first use. */
export function loadDirectory(): Directory {
  if (loaded) return loaded;
  const { header, names, tokens, urls, industries } = decodeDirectory(readBundle());
  const count = header.sources.reduce((sum, source) => sum + source.count, 0);
  const index = indexNames(names);
  if (index.count !== count)
    throw new AppError("misconfigured", "The company directory is damaged. Restore it from the repository.");
  loaded = {
    header,
    index,
    names: linesOf(names, count),
    tokens: linesOf(tokens, count),
    urls: linesOf(urls, count),
    industries: linesOf(industries, count),
  };
  return loaded;
}

function entryAt({ header, names, tokens, urls, industries }: Directory, position: number): DirectoryEntry {
  let before = 0;
  const section = header.sources.find(({ count }) => {
    before += count;
    return position < before;
  });
  const name = lineOf(names, position);
  const token = unpackToken(name, lineOf(tokens, position));
  const industry = header.industries[Number(lineOf(industries, position) || -1)];
  return {
    source: section?.source ?? "",
    token,
    name,
    url: lineOf(urls, position) || (section?.pattern ?? "").replace("{token}", token),
    ...(industry === undefined ? {} : { industry }),
  };
}

function rangeOf({ header, index }: Directory, source: string | undefined): NameRange {
  if (source === undefined) return { first: 0, end: index.count };
  let first = 0;
  for (const section of header.sources) {
    if (section.source === source) return { first, end: first + section.count };
    first += section.count;
  }
  throw new AppError(
    "not_found",
    `The directory has no boards on "${source}". It has: ${header.sources.map((s) => s.source).join(", ")}.`,
  );
}

/** Companies by name, best first: exact, prefix, words, then slips of the keys. An empty query finds nothing. */
export function searchDirectory(
  query: string,
  { source, industry, limit, offset = 0 }: DirectorySearch,
): DirectoryHit[] {
  const directory = loadDirectory();
  const range = rangeOf(directory, source);
  const wanted = industry === undefined ? undefined : String(directory.header.industries.indexOf(industry));
  if (wanted === undefined) {
    return searchNames(directory.index, query, range, limit, offset).map(({ position, match }) => ({
      ...entryAt(directory, position),
      match,
    }));
  }
  return searchNames(directory.index, query, range, directory.index.count)
    .filter(({ position }) => lineOf(directory.industries, position) === wanted)
    .slice(offset, offset + limit)
    .map(({ position, match }) => ({ ...entryAt(directory, position), match }));
}

/** The industries that are known of some companies, and the systems, each with its number of companies. */
export function describeDirectory(): {
  industries: string[];
  sources: { source: string; count: number }[];
  count: number;
} {
  const { header, index } = loadDirectory();
  return {
    industries: header.industries,
    sources: header.sources.map(({ source, count }) => ({ source, count })),
    count: index.count,
  };
}

/** Companies of one industry, where it is known, in the directory's order. */
export function listIndustry(
  industry: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): DirectoryEntry[] {
  const directory = loadDirectory();
  const wanted = String(directory.header.industries.indexOf(industry));
  const found: DirectoryEntry[] = [];
  let skipped = 0;
  for (let position = 0; position < directory.index.count && found.length < limit; position++) {
    if (lineOf(directory.industries, position) !== wanted) continue;
    if (skipped++ >= offset) found.push(entryAt(directory, position));
  }
  return found;
}

/** The port's adapter. */
export function createDirectory(): CompanyDirectory {
  return {
    search: async (query, options) => searchDirectory(query, options),
    listIndustry: async (industry, options) => listIndustry(industry, options),
    describe: async () => describeDirectory(),
    count: async () => loadDirectory().index.count,
  };
}
