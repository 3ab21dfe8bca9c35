import type { PaintedCharacter } from "@/server/adapters/resume-reader/pdf/paint-trace";

/** How an item's first visible character was painted, and all that was painted for it. */
type Painted = Omit<PaintedCharacter, "char"> & { text: string };

/** Walks the characters of the text items beside the painted ones; both come in the order of the page's instructions. */
export function paintReader(painted: PaintedCharacter[]): (text: string) => Painted | null {
  let at = 0;
  return (text) => {
    let found: PaintedCharacter | null = null;
    let start = at;
    for (const char of text) {
      if (char.trim() === "") continue;
      for (let ahead = at; ahead < Math.min(painted.length, at + 40); ahead++) {
        if (painted[ahead]?.char !== char) continue;
        if (!found) start = ahead;
        at = ahead + 1;
        found ??= painted[ahead] ?? null;
        break;
      }
    }
    if (!found) return null;
    const { color, isHidden, isStroked } = found;
    return {
      color,
      isHidden,
      isStroked,
      text: painted
        .slice(start, at)
        .map((character) => character.char)
        .join(""),
    };
  };
}

/** "M A R Y  S M I T H" as pdf.js joins letters set wide is "MARY SMITH" as it was painted. */
export function unspaced(text: string, painted: string | undefined): string {
  const tokens = text.trim().split(/ +/);
  const isSpaced = tokens.length > 3 && tokens.filter((token) => [...token].length === 1).length >= tokens.length * 0.8;
  const isSame = painted !== undefined && painted.replace(/\s/g, "") === text.replace(/\s/g, "");
  return isSpaced && isSame && /\S\s\S/.test(painted) ? painted : text;
}
