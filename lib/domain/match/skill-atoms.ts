/** One run of letters or digits of a text, with "C++", "C#" and ".NET" kept whole. Offsets are UTF-16 indexes. */
export type Atom = { key: string; start: number; end: number };

const ATOM = /(?<![\p{L}\p{N}])[A-Za-z](?:\+\+|#)|(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|[\p{L}\p{N}]+/giu;

/** Splits a text into atoms, lower-cased keys with the place of each. */
export function skillAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(ATOM)) {
    atoms.push({ key: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return atoms;
}

/** The lookup key of a name: its atoms joined by one space ("Node.js" -> "node js"). */
export function skillKey(name: string): string {
  return skillAtoms(name)
    .map((a) => a.key)
    .join(" ");
}

const JOINER = /^(?:[ \t\u00a0]{1,2}|[ \t]?\r?\n[ \t]{0,4}|[-‐‑–/.&'’_]| ?[&/] ?|)$/u;

/** True when two atoms of one name may stand with these characters between them. */
export function joinsName(between: string): boolean {
  return between.length < 8 && JOINER.test(between);
}
