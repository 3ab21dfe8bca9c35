/** One run of letters or digits of a text, with "C++", "C#" and ".NET" kept whole. Offsets are UTF-16 indexes. */
export type Atom = { key: string; start: number; end: number };

const WORD = /^[\p{L}\p{N}]$/u;
const UNKNOWN = 0;
const IN_WORD = 1;
const BETWEEN = 2;
/** What each UTF-16 unit is, filled in as it is met: half of all characters of all postings are the same few. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = WORD.test(String.fromCharCode(unit)) ? IN_WORD : BETWEEN;
  kinds[unit] = kind;
  return kind;
}

/** How many units of a word stand here: 0, 1, or 2 where a letter is written as a surrogate pair. */
function wordUnits(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (kindOf(unit) === IN_WORD) return 1;
  return unit >= 0xd800 && unit <= 0xdbff && WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}

const isLatin = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const PLUS = 43;
const HASH = 35;
const DOT = 46;

/** The end of the atom that starts here, or -1: "C++" and "C#" before a word, a word before ".NET". */
function atomEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (isLatin(unit)) {
    const next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    if (next === HASH) return start + 2;
    if (next === PLUS && text.startsWith("++", start + 1)) return start + 3;
  }
  let end = start;
  for (let units = wordUnits(text, end); units > 0; units = wordUnits(text, end)) end += units;
  if (end > start) return end;
  const isDotNet = unit === DOT && /^\.net$/i.test(text.slice(start, start + 4)) && wordUnits(text, start + 4) === 0;
  return isDotNet && !endsInWord(text, start) ? start + 4 : -1;
}

function endsInWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const unit = text.charCodeAt(at - 1);
  return wordUnits(text, unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1) > 0;
}

/** Splits a text into atoms, lower-cased keys with the place of each. */
export function skillAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < text.length; ) {
    const end = atomEnd(text, at);
    if (end < 0) {
      at++;
      continue;
    }
    atoms.push({ key: text.slice(at, end).toLowerCase(), start: at, end });
    at = end;
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
  return between === " " || (between.length < 8 && JOINER.test(between));
}
