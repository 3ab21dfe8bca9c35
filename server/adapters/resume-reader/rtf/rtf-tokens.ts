export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  /** A control word with its number, or a control sign ("*", "~", "-", "_"). */
  | { kind: "word"; name: string; value: number | null }
  | { kind: "text"; text: string }
  | { kind: "byte"; byte: number };

const CONTROL = /\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?\d{1,10})? ?|([^a-zA-Z]))/y;
const TEXT = /[^\\{}\r\n]+/y;

/** The tokens of an RTF file (Rich Text Format 1.9), left to right. Binary pictures (\bin) are stepped over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const char = source[at];
    if (char === "{" || char === "}") {
      yield { kind: char === "{" ? "open" : "close" };
      at++;
    } else if (char === "\r" || char === "\n" || char === "\0") at++;
    else if (char === "\\") {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(source);
      if (!match) return;
      at = CONTROL.lastIndex;
      const [, hex, name, value, sign] = match;
      if (hex !== undefined) yield { kind: "byte", byte: Number.parseInt(hex, 16) };
      else if (name === "bin") at += Math.max(0, Number(value ?? 0));
      else if (name !== undefined) yield { kind: "word", name, value: value === undefined ? null : Number(value) };
      else if (sign === "\\" || sign === "{" || sign === "}") yield { kind: "text", text: sign };
      else if (sign === "\r" || sign === "\n") yield { kind: "word", name: "par", value: null };
      else if (sign !== undefined) yield { kind: "word", name: sign, value: null };
    } else {
      TEXT.lastIndex = at;
      const match = TEXT.exec(source);
      if (!match) return;
      at = TEXT.lastIndex;
      yield { kind: "text", text: match[0] };
    }
  }
}
