import type { Paragraph, ParagraphPiece } from "@/lib/domain/resume/layout/paragraphs-to-source";
import { rtfTokens } from "@/server/adapters/resume-reader/rtf/rtf-tokens";

/** Groups whose text is no text of the page. */
const UNSEEN = new Set(
  "fonttbl colortbl stylesheet info pict object themedata datastore latentstyles listtable listoverridetable rsidtbl xmlnstbl generator filetbl revtbl footnote footer footerl footerr footerf annotation fldinst bkmkstart bkmkend nonshppict shpinst mmathPr wgrffmtfilter operator passwordhash pgptbl listpicture".split(
    " ",
  ),
);
const SIGNS: Record<string, string> = {
  tab: "\t",
  bullet: "•",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  "~": " ",
  _: "‑",
  cell: "\t",
  nestcell: "\t",
};
/** \ansicpg numbers that TextDecoder knows under another name. */
const CODE_PAGES: Record<number, string> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};
const MAX_DEPTH = 500;
/** Half points from which a bold paragraph is a heading, when most text is smaller. */
const LARGE_STEP = 4;

type State = {
  bold: boolean;
  italic: boolean;
  size: number;
  isHidden: boolean;
  isUnseen: boolean;
  isMarker: boolean;
  skip: number;
  level: number;
};
type Open = { pieces: (ParagraphPiece & { size: number })[]; bullet: boolean; level: number };

function decoderFor(codePage: number): TextDecoder {
  const name = CODE_PAGES[codePage] ?? `windows-${codePage}`;
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder("windows-1252");
  }
}

/**
 * The paragraphs of an RTF file with weight, bullets and table rows as cells. Hidden text (\v) is left out and handed
 * back apart. Throws an Error for groups nested deeper than any document.
 */
export function rtfParagraphs(source: string): { paragraphs: Paragraph[]; hidden: string } {
  const done: Open[] = [];
  const stack: State[] = [];
  let state: State = {
    bold: false,
    italic: false,
    size: 24,
    isHidden: false,
    isUnseen: false,
    isMarker: false,
    skip: 1,
    level: -1,
  };
  let current: Open = { pieces: [], bullet: false, level: -1 };
  let decoder = decoderFor(1252);
  let bytes: number[] = [];
  let isStarred = false;
  let skipped = 0;
  let hidden = "";

  const put = (text: string) => {
    if (text === "" || state.isUnseen) return;
    if (state.isHidden) hidden += text;
    else if (state.isMarker) current.bullet ||= /[^\s\d.)]/.test(text);
    else current.pieces.push({ text, bold: state.bold, italic: state.italic, size: state.size });
  };
  const flushBytes = () => {
    if (bytes.length > 0) put(decoder.decode(new Uint8Array(bytes)));
    bytes = [];
  };
  const endParagraph = () => {
    done.push({ ...current, level: state.level });
    current = { pieces: [], bullet: false, level: -1 };
  };

  for (const token of rtfTokens(source)) {
    if (token.kind === "byte") {
      if (skipped > 0) skipped--;
      else bytes.push(token.byte);
      continue;
    }
    flushBytes();
    if (token.kind === "open") {
      stack.push({ ...state });
      if (stack.length > MAX_DEPTH) throw new Error("RTF groups nested too deeply");
      isStarred = false;
    } else if (token.kind === "close") {
      state = stack.pop() ?? state;
      isStarred = false;
    } else if (token.kind === "text") {
      const text = token.text.slice(Math.min(skipped, token.text.length));
      skipped -= token.text.length - text.length;
      put(text);
    } else {
      const { name, value } = token;
      const isOn = value !== 0;
      if (name === "*") isStarred = true;
      else if (UNSEEN.has(name) || (isStarred && name !== "shppict" && name !== "pn")) {
        state.isUnseen = true;
        isStarred = false;
      } else if (name === "shptxt") state.isUnseen = false;
      else if (name === "listtext" || name === "pntext" || name === "pn") state.isMarker = true;
      else if (name === "ansicpg") decoder = decoderFor(value ?? 1252);
      else if (name === "mac") decoder = decoderFor(10000);
      else if (name === "uc") state.skip = Math.max(0, value ?? 1);
      else if (name === "u" && value !== null) {
        put(String.fromCharCode(value < 0 ? value + 65536 : value));
        skipped = state.skip;
      } else if (name === "b") state.bold = isOn;
      else if (name === "i") state.italic = isOn;
      else if (name === "v") state.isHidden = isOn;
      else if (name === "fs") state.size = value ?? 24;
      else if (name === "plain") state = { ...state, bold: false, italic: false, isHidden: false, size: 24 };
      else if (name === "pard") state.level = -1;
      else if (name === "outlinelevel") state.level = value ?? -1;
      else if (
        name === "par" ||
        name === "line" ||
        name === "row" ||
        name === "sect" ||
        name === "page" ||
        name === "column" ||
        name === "nestrow"
      ) {
        if (!state.isUnseen) endParagraph();
      } else put(SIGNS[name] ?? "");
    }
  }
  flushBytes();
  endParagraph();
  return { paragraphs: settle(done), hidden: hidden.replace(/\s+/g, " ").trim() };
}

function settle(open: Open[]): Paragraph[] {
  const sizes = new Map<number, number>();
  for (const piece of open.flatMap((paragraph) => paragraph.pieces))
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length);
  const usual = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 24;
  const paragraphs: Paragraph[] = [];
  let spaced = false;
  for (const { pieces, bullet, level } of open) {
    const text = pieces.map((piece) => piece.text).join("");
    if (text.trim() === "") {
      spaced = true;
      continue;
    }
    const largest = Math.max(...pieces.filter((piece) => piece.text.trim() !== "").map((piece) => piece.size));
    const isLarge = largest >= usual + LARGE_STEP && text.length < 80;
    const isSign = /^\s*[•▪◦·‣-]\s+/.test(text);
    paragraphs.push({
      pieces: trimPieces(pieces, isSign),
      heading: level >= 0 && level < 6 ? level + 1 : isLarge ? (largest >= usual * 1.6 ? 1 : 2) : 0,
      bullet: bullet || isSign,
      spaced,
    });
    spaced = false;
  }
  return paragraphs;
}

/** Without the sizes, the tab after a row's last cell and a bullet sign that was typed as text. */
function trimPieces(pieces: Open["pieces"], isSign: boolean): ParagraphPiece[] {
  const kept = pieces.map(({ size: _size, ...piece }) => piece);
  const last = kept.findLast((piece) => piece.text !== "");
  if (last) last.text = last.text.replace(/\t+$/, "");
  const first = kept.find((piece) => piece.text.trim() !== "");
  if (first && isSign) first.text = first.text.replace(/^\s*[•▪◦·‣-]\s*/, "");
  return kept.filter((piece) => piece.text !== "");
}
