const LIGATURES: Record<string, string> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };
/** Bitmap fonts of TeX name no letters: these are the places of its own encodings (T1, and OT1 for ligatures). */
const TEX_CODES: Record<string, string> = {
  "\x0b": "ff",
  "\x0c": "fi",
  "\x0d": "fl",
  "\x0e": "ffi",
  "\x0f": "ffl",
  "\x10": "“",
  "\x11": "”",
  "\x12": "„",
  "\x13": "«",
  "\x14": "»",
  "\x15": "–",
  "\x16": "—",
  "\x1b": "ff",
  "\x1c": "fi",
  "\x1d": "fl",
  "\x1e": "ffi",
  "\x1f": "ffl",
};
/** Places of the Windows code page that Unicode leaves to controls, and the bullet of TeX's symbols. */
const WINDOWS_CODES: Record<string, string> = {
  "\x85": "…",
  "\x88": "•",
  "\x91": "‘",
  "\x92": "’",
  "\x93": "“",
  "\x94": "”",
  "\x95": "•",
  "\x96": "–",
  "\x97": "—",
};
const ICON_FONT = /awesome|icon|phosphor|material|glyph|feather|remix|academicons|simple-?icons|entypo/i;
const SYMBOL_FONT = /wingding|webding|symbol|dingbat|msam|cmsy/i;
const BULLET_LIKE = /[\uf0b7\uf0a7\uf0d8\uf076\uf0a8\uf0fc\uf0e0\u2022\u25cf\u25aa\u25e6\u2219\u00b7\u25a0\u2043]/;

/** A glyph inside a word whose code stands for no letter is a ligature that lost its name; this is by far the commonest. */
const LOST_LIGATURE = "fi";

/** What to read for an item that is one nameless glyph: a ligature when letters touch it on both sides, else nothing. */
export function namelessGlyph(
  before: GlyphNeighbour | undefined,
  item: GlyphNeighbour,
  after: GlyphNeighbour | undefined,
): string {
  if (!before || !after) return "";
  const isTouching =
    Math.abs(before.right - item.left) < 0.12 * item.size && Math.abs(after.left - item.right) < 0.12 * item.size;
  const isInWord =
    /\p{L}$/u.test(before.text) &&
    /^\p{Ll}/u.test(after.text) &&
    before.baseline === item.baseline &&
    after.baseline === item.baseline;
  if (!isTouching || !isInWord) return "";
  return item.right - item.left > 0.8 * item.size ? "ffi" : LOST_LIGATURE;
}

export type GlyphNeighbour = { text: string; left: number; right: number; baseline: number; size: number };

/**
 * The readable text of one painted string: ligatures taken apart, private-use icons dropped, bullets of symbol fonts
 * turned into one bullet sign. Returns "" for a pure icon.
 */
export function cleanGlyphs(text: string, fontName: string): string {
  const trimmed = text.trim();
  if (ICON_FONT.test(fontName)) return "";
  if (trimmed.length === 1 && (BULLET_LIKE.test(trimmed) || (SYMBOL_FONT.test(fontName) && !/[|~]/.test(trimmed))))
    return "•";
  return (
    text
      .replace(/(?<=\p{L})\0(?=\p{L})/gu, LOST_LIGATURE)
      .replace(/\0/g, "")
      .replace(/(?<=\p{L})[\x0b-\x0f\x1b-\x1f]|[\x0b-\x0f\x1b-\x1f](?=\p{L})/gu, (code) => TEX_CODES[code] ?? "")
      .replace(/[\x10-\x16\x80-\x9f]/g, (code) => TEX_CODES[code] ?? WINDOWS_CODES[code] ?? "")
      .replace(/[\x01-\x08\x0e-\x1f]/g, "")
      // Letters of Hebrew and Arabic stored by their shape in the word: the letter itself is meant.
      .replace(/[\ufb1d-\ufdfb\ufe70-\ufefc]+/g, (shapes) => shapes.normalize("NFKC"))
      .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
      .replace(/\uf0b7/g, "•")
      .replace(/[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]|\ufffd/gu, "")
      .replace(/[\u200b\u200c\u200e\u200f\u2060\ufeff]/g, "")
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, " ")
      .normalize("NFC")
  );
}
