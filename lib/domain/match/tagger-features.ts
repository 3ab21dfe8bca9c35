import { hashGram } from "@/lib/domain/match/embed-text";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

/** Hashed features of each token of one sentence. */
export type TaggerFeatures = Uint32Array[];
export type Token = { text: string; start: number; end: number };

/** Words of a sentence with closing and opening punctuation split off; "Node.js", "C++", "CI/CD" stay whole. */
export function taggerTokens(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const parts = /^([("'“‘[{•·*-]*)(.*?)([.,;:!?)"'”’\]}]*)$/su.exec(match[0]);
    let at = offset + match.index;
    const push = (piece: string) => {
      if (piece !== "") tokens.push({ text: piece, start: at, end: at + piece.length });
      at += piece.length;
    };
    const [, before = "", word = "", after = ""] = parts ?? ["", "", match[0], ""];
    if (word === "") {
      push(match[0]);
      continue;
    }
    for (const c of before) push(c);
    push(word);
    for (const c of after) push(c);
  }
  return tokens;
}

const mix = (template: number, a: number, b = 0) => {
  let h = Math.imul(a ^ (template * 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 13)) >>> 0;
};
const hash = (text: string) => hashGram(text, 0, text.length);

function shape(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Ll}/gu, "a")
    .replace(/\d/g, "0")
    .replace(/(.)\1+/g, "$1$1");
}

/** What the lexicon says of each token: kind and place in the mention, 0 where it says nothing. */
function lexiconMarks(tokens: readonly Token[], recognizer: SkillRecognizer): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let text = "";
  const starts = tokens.map((t) => {
    const start = text.length;
    text += `${t.text} `;
    return start;
  });
  let at = 0;
  for (const mention of recognizer.recognize(text)) {
    const kind =
      mention.kind === "technology" ? 1 : mention.kind === "knowledge" ? 2 : mention.kind === "skill" ? 3 : 4;
    const tier = mention.confidence >= 0.9 ? 0 : 4;
    while (at < tokens.length && (starts[at] ?? 0) + (tokens[at]?.text.length ?? 0) <= mention.start) at++;
    let isFirst = true;
    for (; at < tokens.length && (starts[at] ?? 0) < mention.end; at++) {
      marks[at] = (kind + tier) * 2 + (isFirst ? 0 : 1);
      isFirst = false;
    }
  }
  return marks;
}

/** Features of every token: words and shapes around it, endings, what the lexicon says, where in the sentence it stands. */
export function taggerFeatures(
  tokens: readonly Token[],
  recognizer: SkillRecognizer,
  wordClass: (word: string) => number,
): TaggerFeatures {
  const lower = tokens.map((t) => t.text.toLowerCase());
  const words = lower.map((w) => hash(/^\d+$/.test(w) ? "0" : w));
  const shapes = tokens.map((t) => hash(shape(t.text)));
  const classes = lower.map(wordClass);
  const marks = lexiconMarks(tokens, recognizer);
  const n = tokens.length;
  const word = (i: number) => (i < 0 ? 1 : i >= n ? 2 : (words[i] ?? 0));
  const shapeAt = (i: number) => (i < 0 ? 1 : i >= n ? 2 : (shapes[i] ?? 0));
  const mark = (i: number) => (i < 0 || i >= n ? 99 : (marks[i] ?? 0));
  const group = (i: number) => (i < 0 ? -1 : i >= n ? -2 : (classes[i] ?? 0));
  return tokens.map((_, i) => {
    const w = lower[i] ?? "";
    return Uint32Array.from([
      mix(1, word(i)),
      mix(2, word(i - 1)),
      mix(3, word(i + 1)),
      mix(4, word(i - 2)),
      mix(5, word(i + 2)),
      mix(6, word(i - 1), word(i)),
      mix(7, word(i), word(i + 1)),
      mix(8, word(i - 2), word(i - 1)),
      mix(9, word(i + 1), word(i + 2)),
      mix(10, hash(w.slice(-3))),
      mix(11, hash(w.slice(-2))),
      mix(12, hash(w.slice(0, 3))),
      mix(13, hash(w.slice(0, 4))),
      mix(35, hash(w.slice(-4))),
      mix(14, shapeAt(i)),
      mix(15, shapeAt(i - 1), shapeAt(i)),
      mix(16, shapeAt(i), shapeAt(i + 1)),
      mix(17, mark(i)),
      mix(18, mark(i - 1), mark(i)),
      mix(19, mark(i), mark(i + 1)),
      mix(20, mark(i), word(i)),
      mix(36, mark(i), word(i - 1)),
      mix(21, group(i)),
      mix(22, group(i - 1)),
      mix(23, group(i + 1)),
      mix(24, group(i - 1), group(i)),
      mix(25, group(i), group(i + 1)),
      mix(26, group(i - 2), group(i - 1)),
      mix(27, group(i + 1), group(i + 2)),
      mix(28, word(i - 1), group(i)),
      mix(29, group(i), word(i + 1)),
      mix(37, mix(38, group(i - 1), group(i)), group(i + 1)),
      mix(30, Math.min(i, 3)),
      mix(31, Math.min(n - 1 - i, 2)),
      mix(32, word(0)),
      mix(33, Math.min(n, 30) >> 2),
      mix(34, 7),
    ]);
  });
}
