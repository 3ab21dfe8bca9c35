const MAX_SIDE = 300;

/** The sentence or line of a text that holds the position `at`, at most 300 characters to either side. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MAX_SIDE), at);
  const after = text.slice(at, at + MAX_SIDE);
  const start = Math.max(before.lastIndexOf("\n"), before.search(/[.!?]\s+[^.!?\n]*$/));
  const end = after.search(/\n|[.!?](?=\s|$)/);
  return (before.slice(start + 1) + (end === -1 ? after : after.slice(0, end + 1))).trim();
}
