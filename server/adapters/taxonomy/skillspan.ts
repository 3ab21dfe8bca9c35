import type { Token } from "@/lib/domain/match/tagger-features";

/** One sentence of SkillSpan (Zhang et al. 2022): tokens with two layers of begin/inside/outside tags. */
export type SkillSpanSentence = { tokens: string[]; tags_skill: string[]; tags_knowledge: string[] };

/** Reads a SkillSpan file, one JSON object a line. */
export function parseSkillSpan(text: string): SkillSpanSentence[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SkillSpanSentence);
}

/** "O", "B", "I" -> the tagger's outside, begin, inside, end, single. */
export function tagNumbers(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag, i) => {
    if (tag === "O") return 0;
    const isFirst = tag === "B" || i === 0 || tags[i - 1] === "O";
    const isLast = tags[i + 1] !== "I";
    return isFirst ? (isLast ? 4 : 1) : isLast ? 3 : 2;
  });
}

/** Tokens as the tagger takes them, placed as if joined by single spaces. */
export function asTokens(words: readonly string[]): Token[] {
  let at = 0;
  return words.map((text) => {
    const token = { text, start: at, end: at + text.length };
    at = token.end + 1;
    return token;
  });
}
