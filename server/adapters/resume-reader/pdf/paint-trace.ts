import { textContrast } from "@/server/adapters/resume-reader/pdf/text-contrast";

/** How one character was painted, in the order of the page's own instructions. */
export type PaintedCharacter = { char: string; color: string; isHidden: boolean; isStroked: boolean };

type Matrix = [number, number, number, number, number, number];
type GraphicsState = {
  matrix: Matrix;
  fill: string;
  fillAlpha: number;
  renderMode: number;
  fontSize: number;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  leading: number;
};
type Spot = { characters: PaintedCharacter[]; x: number; y: number; width: number; size: number };
type Patch = { left: number; right: number; bottom: number; top: number; color: string };
/** A small filled shape, as wide as high: what browsers draw before the items of a list. `y` is its middle. */
export type Dot = { x: number; y: number; width: number };
export type Painting = { characters: PaintedCharacter[]; dots: Dot[] };
/** The part of pdf.js's operator codes that this file understands. */
export type OperatorCodes = Record<string, number>;
export type OperatorList = { fnArray: number[]; argsArray: unknown[] };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const FILL_PATH_OPERATORS = ["fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
/** Text smaller than this on the page cannot be read by anybody. */
const MICROSCOPIC_POINTS = 1.5;
const MAX_DOT_POINTS = 6;
const HIDDEN_CONTRAST = 1.06;
/** A rectangle's path has 13 numbers, a letter's many more. */
const LETTER_PATH_NUMBERS = 20;

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function toNumbers(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, Number);
  return value !== null && typeof value === "object" ? Object.values(value).map(Number) : [];
}

function toMatrix(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = toNumbers(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return null;
  return [a, b, c, d, e, f];
}

function pathLength(value: unknown): number {
  const path: unknown = Array.isArray(value) ? value[0] : undefined;
  return ArrayBuffer.isView(path) ? path.byteLength / 4 : 0;
}

function glyphText(glyph: unknown): string {
  if (glyph === null || typeof glyph !== "object" || !("unicode" in glyph)) return "";
  return typeof glyph.unicode === "string" ? glyph.unicode : "";
}

/**
 * Follows the page's paint instructions and tells for every character in which colour it was painted, whether it was
 * also stroked (how browsers fake a bold face), and whether a reader can see it at all: painted without ink, fully
 * transparent, microscopic, or in the colour of the patch it lies on.
 */
export function tracePaint(list: OperatorList, codes: OperatorCodes): Painting {
  const nameOf = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const fillPath = new Set(FILL_PATH_OPERATORS.map((name) => codes[name]));
  const painted: PaintedCharacter[] = [];
  const patches: Patch[] = [];
  const shapes: Patch[] = [];
  const dots: Dot[] = [];
  const inkless: Spot[] = [];
  const stack: GraphicsState[] = [];
  let state: GraphicsState = {
    matrix: IDENTITY,
    fill: "#000000",
    fillAlpha: 1,
    renderMode: 0,
    fontSize: 1,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    leading: 0,
  };

  const backgroundAt = (x: number, y: number): string => {
    for (let i = patches.length - 1; i >= 0; i--) {
      const patch = patches[i];
      if (patch && x >= patch.left && x <= patch.right && y >= patch.bottom && y <= patch.top) return patch.color;
    }
    return "#ffffff";
  };
  const addPatch = (bounds: number[], pathLength: number) => {
    const [x0, y0, x1, y1] = bounds;
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined || state.fillAlpha < 0.5) return;
    const a = multiply(state.matrix, [1, 0, 0, 1, x0, y0]);
    const b = multiply(state.matrix, [1, 0, 0, 1, x1, y1]);
    const patch = {
      left: Math.min(a[4], b[4]),
      right: Math.max(a[4], b[4]),
      bottom: Math.min(a[5], b[5]),
      top: Math.max(a[5], b[5]),
      color: state.fill,
    };
    if (pathLength >= LETTER_PATH_NUMBERS) shapes.push(patch);
    const [width, height] = [patch.right - patch.left, patch.top - patch.bottom];
    if (width >= 1 && width <= MAX_DOT_POINTS && Math.abs(width - height) < 0.25 * width)
      dots.push({ x: patch.left, y: (patch.top + patch.bottom) / 2, width });
    if (patch.right - patch.left > 3 && patch.top - patch.bottom > 3) patches.push(patch);
  };
  const moveText = (x: number, y: number) => {
    state.lineMatrix = multiply(state.lineMatrix, [1, 0, 0, 1, x, y]);
    state.textMatrix = state.lineMatrix;
  };
  const showText = (glyphs: unknown) => {
    if (!Array.isArray(glyphs)) return;
    const text = multiply(state.matrix, state.textMatrix);
    const scale = Math.hypot(text[2], text[3]);
    const isMicroscopic = Math.abs(state.fontSize) * scale < MICROSCOPIC_POINTS;
    const isInkless = state.renderMode === 3 || state.renderMode === 7 || state.fillAlpha < 0.02;
    const isDrowned =
      state.renderMode === 0 &&
      textContrast(state.fill, backgroundAt(text[4] + 1, text[5] + state.fontSize * scale * 0.3)) < HIDDEN_CONTRAST;
    const isHidden = isMicroscopic || isInkless || isDrowned;
    const isStroked = state.renderMode === 2;
    const color = state.fill;
    const characters: PaintedCharacter[] = [];
    // Glyph widths are in thousandths of the font size; only the start of the next piece needs them.
    let thousandths = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        thousandths -= glyph;
        continue;
      }
      for (const char of glyphText(glyph)) characters.push({ char, color, isHidden, isStroked });
      if (glyph !== null && typeof glyph === "object" && "width" in glyph) thousandths += Number(glyph.width);
    }
    for (const character of characters) painted.push(character);
    const advance = (thousandths / 1000) * state.fontSize;
    if (isInkless && !isMicroscopic)
      inkless.push({ characters, x: text[4], y: text[5], width: advance * scale, size: state.fontSize * scale });
    state.textMatrix = multiply(state.textMatrix, [1, 0, 0, 1, advance, 0]);
  };

  list.fnArray.forEach((code, index) => {
    const name = nameOf.get(code);
    const args = list.argsArray[index];
    const values = Array.isArray(args) ? args : [];
    switch (name) {
      case "save":
        stack.push({ ...state });
        break;
      case "restore":
        state = stack.pop() ?? state;
        break;
      case "paintFormXObjectBegin": {
        stack.push({ ...state });
        const matrix = toMatrix(values[0]);
        if (matrix) state.matrix = multiply(state.matrix, matrix);
        break;
      }
      case "paintFormXObjectEnd":
        state = stack.pop() ?? state;
        break;
      case "transform": {
        const matrix = toMatrix(values);
        if (matrix) state.matrix = multiply(state.matrix, matrix);
        break;
      }
      case "setFillRGBColor":
        if (typeof values[0] === "string") state.fill = values[0];
        break;
      case "setGState":
        for (const entry of Array.isArray(values[0]) ? values[0] : []) {
          if (Array.isArray(entry) && entry[0] === "ca") state.fillAlpha = Number(entry[1]);
        }
        break;
      case "constructPath":
        if (fillPath.has(Number(values[0]))) addPatch(toNumbers(values[2]), pathLength(values[1]));
        break;
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageXObjectRepeat":
        // Nothing is known about what an image shows: text on it counts as seen.
        addImagePatch();
        break;
      case "beginText":
        state.textMatrix = IDENTITY;
        state.lineMatrix = IDENTITY;
        break;
      case "setFont":
        state.fontSize = Number(values[1]);
        break;
      case "setTextRenderingMode":
        state.renderMode = Number(values[0]);
        break;
      case "setLeading":
        state.leading = -Number(values[0]);
        break;
      case "setTextMatrix": {
        const matrix = toMatrix(values.length === 6 ? values : values[0]);
        if (matrix) {
          state.textMatrix = matrix;
          state.lineMatrix = matrix;
        }
        break;
      }
      case "moveText":
        moveText(Number(values[0]), Number(values[1]));
        break;
      case "setLeadingMoveText":
        state.leading = Number(values[1]);
        moveText(Number(values[0]), Number(values[1]));
        break;
      case "nextLine":
        moveText(0, state.leading);
        break;
      case "showText":
      case "showSpacedText":
        showText(values[0]);
        break;
    }
  });
  showLettersDrawnAsShapes();
  return { characters: painted, dots };

  /** Browsers draw a face they have to embolden as shapes and lay transparent letters over them, to be selected. */
  function showLettersDrawnAsShapes(): void {
    for (const spot of inkless) {
      const isDrawn = shapes.some(
        (shape) =>
          spot.x >= shape.left - spot.size * 0.5 &&
          spot.x <= shape.right + spot.size * 0.2 &&
          shape.top - shape.bottom <= spot.size * 1.6 &&
          shape.bottom >= spot.y - spot.size * 0.5 &&
          shape.top <= spot.y + spot.size * 1.2,
      );
      if (!isDrawn) continue;
      for (const character of spot.characters) {
        character.isHidden = false;
        character.isStroked = true;
      }
    }
  }

  function addImagePatch(): void {
    const a = multiply(state.matrix, [1, 0, 0, 1, 0, 0]);
    const b = multiply(state.matrix, [1, 0, 0, 1, 1, 1]);
    patches.push({
      left: Math.min(a[4], b[4]),
      right: Math.max(a[4], b[4]),
      bottom: Math.min(a[5], b[5]),
      top: Math.max(a[5], b[5]),
      color: "",
    });
  }
}
