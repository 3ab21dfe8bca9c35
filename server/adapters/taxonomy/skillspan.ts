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

/** "O", "B", "I" -> 0, 1, 2. */
export function tagNumbers(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => (tag === "O" ? 0 : tag === "B" ? 1 : 2));
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
