/**
 * Flesch-Kincaid grade of an English text: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al.,
 * 1975). Syllables are counted by groups of vowels, a silent final e left out. 0 for an empty text.
 */
export function readingGrade(text: string): number {
  const words = text.match(/\p{L}[\p{L}'-]*/gu) ?? [];
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((s) => /\p{L}/u.test(s)).length;
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouy])e$/, "")
    .match(/[aeiouyäöü]+/g);
  return Math.max(1, groups?.length ?? 0);
}
