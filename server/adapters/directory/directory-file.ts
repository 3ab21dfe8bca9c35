import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/**
 * The bundled directory as one Brotli file. Its text: a JSON line { sources, industries }, then four blocks, each closed by a
 * form feed: names, tokens, addresses, industries; one company a line, grouped by source. What can be derived is left empty:
 * a token that is the name in lower case without (or, as "-", with) separators, and an address that follows the source's pattern.
 */
export type DirectoryRow = { name: string; token: string; url: string; industry?: string | undefined };
export type DirectorySection = { source: string; rows: DirectoryRow[] };
export type DirectoryHeader = {
  /** `pattern` has {token} where the token stands, or is "" when addresses follow none. */
  sources: { source: string; count: number; pattern: string }[];
  industries: string[];
};
export type DirectoryText = {
  header: DirectoryHeader;
  names: string;
  tokens: string;
  urls: string;
  industries: string;
};

const BLOCK_END = "\f";
const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");
const hyphenated = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The address pattern that most rows follow. */
function patternOf(rows: DirectoryRow[]): string {
  const counts = new Map<string, number>();
  for (const { token, url } of rows) {
    const pattern = token ? url.replace(token, "{token}") : url;
    if (pattern.includes("{token}")) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

export function packToken(name: string, token: string): string {
  if (token === squeezed(name)) return "";
  return token === hyphenated(name) ? "-" : token;
}
export function unpackToken(name: string, packed: string): string {
  if (packed === "") return squeezed(name);
  return packed === "-" ? hyphenated(name) : packed;
}

export function encodeDirectory(sections: DirectorySection[]): Buffer {
  const industries = [...new Set(sections.flatMap(({ rows }) => rows.flatMap((row) => row.industry ?? [])))].sort();
  const header: DirectoryHeader = { sources: [], industries };
  const blocks: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const { source, rows } of sections) {
    const pattern = patternOf(rows);
    header.sources.push({ source, count: rows.length, pattern });
    for (const { name, token, url, industry } of rows) {
      blocks[0].push(name);
      blocks[1].push(packToken(name, token));
      blocks[2].push(url === pattern.replace("{token}", token) ? "" : url);
      blocks[3].push(industry === undefined ? "" : String(industries.indexOf(industry)));
    }
  }
  const text = [
    JSON.stringify(header),
    "\n",
    ...blocks.flatMap((lines) => [lines.map((line) => `${line}\n`).join(""), BLOCK_END]),
  ].join("");
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

export function decodeDirectory(file: Uint8Array): DirectoryText {
  const text = brotliDecompressSync(file).toString("utf8");
  const headEnd = text.indexOf("\n");
  const header: DirectoryHeader = JSON.parse(text.slice(0, headEnd));
  const [names = "", tokens = "", urls = "", industries = ""] = text.slice(headEnd + 1).split(BLOCK_END);
  return { header, names, tokens, urls, industries };
}
