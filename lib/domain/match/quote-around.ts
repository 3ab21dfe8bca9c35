const MOST = 140;
const MARGIN = 55;

/** The words around a place in a line, at most 140 characters, cut at spaces; the whole line where it is short. */
export function quoteAround(line: string, start = 0, end = 0): string {
  const clean = (text: string) => text.replace(/\s+/g, " ").trim();
  const text = clean(line.replace(/^[\s•·*\-–]+/, ""));
  if (text.length <= MOST) return text;
  const from = Math.max(0, start - MARGIN);
  const before = from === 0 ? 0 : line.indexOf(" ", from) + 1 || from;
  const until = Math.min(line.length, Math.max(end + MARGIN, before + MOST - 2));
  const after = until === line.length ? until : Math.max(end, line.lastIndexOf(" ", until));
  const words = clean(line.slice(before, after).replace(before === 0 ? /^[\s•·*\-–]+/ : /^$/, ""));
  return `${before > 0 ? "…" : ""}${words}${after < line.length ? "…" : ""}`;
}
