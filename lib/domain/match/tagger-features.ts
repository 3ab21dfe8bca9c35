import { hashGram } from "@/lib/domain/match/embed-text";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { classKey, UNSEEN, type WordClasses } from "@/lib/domain/match/word-classes";

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

/** Words that often open or close what is asked for ("experience with", "of the", "skills"). */
const CUES = new Set(
  `experience knowledge proficiency proficient expertise skill skills familiar familiarity understanding background fluent
  fluency ability able degree using in with of as like including e.g such to strong good excellent you we will our`.split(
    /\s+/,
  ),
);

/** What is looked up once per word, whatever stands around it. */
export type WordFacts = {
  word: number;
  shape: number;
  endings: readonly number[];
  coarse: number;
  fine: number;
  cue: number;
};
const EDGES: [WordFacts, WordFacts] = [edge(1, -1), edge(2, -2)];

function edge(word: number, group: number): WordFacts {
  return { word, shape: word, endings: [], coarse: group, fine: group, cue: 0 };
}

const MOST_KNOWN = 50_000;

/** Word facts, remembered per word. */
export function createWordFacts(classes: WordClasses): (text: string) => WordFacts {
  const known = new Map<string, WordFacts>();
  return (text) => {
    const cached = known.get(text);
    if (cached) return cached;
    const w = text.toLowerCase();
    const [coarse, fine] = classes.get(classKey(text)) ?? UNSEEN;
    const facts: WordFacts = {
      word: hash(/^\d+$/.test(w) ? "0" : w),
      shape: hash(shape(text)),
      endings: [
        mix(10, hash(w.slice(-3))),
        mix(11, hash(w.slice(-2))),
        mix(12, hash(w.slice(0, 3))),
        mix(13, hash(w.slice(0, 4))),
        mix(35, hash(w.slice(-4))),
      ],
      coarse,
      fine,
      cue: CUES.has(w) ? hash(w) : 0,
    };
    if (known.size < MOST_KNOWN) known.set(text, facts);
    return facts;
  };
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

/** How far ahead a cue still counts. */
const AHEAD = 3;

/**
 * Features of every token: words and shapes around it, endings, what the lexicon says, classes of the words around, the
 * cues before and after it, where in the sentence it stands.
 */
export function taggerFeatures(
  tokens: readonly Token[],
  recognizer: SkillRecognizer,
  factsOf: (text: string) => WordFacts,
): TaggerFeatures {
  const facts = tokens.map((t) => factsOf(t.text));
  const marks = lexiconMarks(tokens, recognizer);
  const n = tokens.length;
  const at = (i: number): WordFacts => (i < 0 ? EDGES[0] : i >= n ? EDGES[1] : (facts[i] ?? EDGES[1]));
  const mark = (i: number) => (i < 0 || i >= n ? 99 : (marks[i] ?? 0));
  const first = at(0).word;
  let cue = 0;
  let sinceCue = 9;
  return facts.map((own, i) => {
    const [p2, p1, n1, n2] = [at(i - 2), at(i - 1), at(i + 1), at(i + 2)];
    let ahead = 0;
    for (let j = i + 1; j <= i + AHEAD && j < n && ahead === 0; j++) if (at(j).cue !== 0) ahead = at(j).cue + j - i;
    const features = Uint32Array.from([
      ...own.endings,
      mix(1, own.word),
      mix(2, p1.word),
      mix(3, n1.word),
      mix(4, p2.word),
      mix(5, n2.word),
      mix(6, p1.word, own.word),
      mix(7, own.word, n1.word),
      mix(8, p2.word, p1.word),
      mix(9, n1.word, n2.word),
      mix(14, own.shape),
      mix(15, p1.shape, own.shape),
      mix(16, own.shape, n1.shape),
      mix(17, mark(i)),
      mix(18, mark(i - 1), mark(i)),
      mix(19, mark(i), mark(i + 1)),
      mix(20, mark(i), own.word),
      mix(36, mark(i), p1.word),
      mix(40, own.coarse),
      mix(41, p1.coarse),
      mix(42, n1.coarse),
      mix(43, p1.coarse, own.coarse),
      mix(44, own.coarse, n1.coarse),
      mix(45, mix(1, p1.coarse, own.coarse), n1.coarse),
      mix(50, own.fine),
      mix(51, p1.fine),
      mix(52, n1.fine),
      mix(53, p1.fine, own.fine),
      mix(54, own.fine, n1.fine),
      mix(55, mix(1, p1.fine, own.fine), n1.fine),
      mix(56, p2.fine),
      mix(57, n2.fine),
      mix(58, p2.fine, p1.fine),
      mix(59, n1.fine, n2.fine),
      mix(60, cue, Math.min(sinceCue, 4)),
      mix(61, cue),
      mix(62, ahead),
      mix(30, Math.min(i, 3)),
      mix(31, Math.min(n - 1 - i, 2)),
      mix(32, first),
      mix(33, Math.min(n, 30) >> 2),
      mix(34, 7),
    ]);
    if (own.cue !== 0) {
      cue = own.cue;
      sinceCue = 0;
    } else sinceCue++;
    return features;
  });
}
