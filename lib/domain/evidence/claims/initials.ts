const SMALL = /^(of|the|and|for|in|at|de|der|die|das|und|für|von|&)$/i;

/**
 * The first letters of runs of capitalised words, folded: "Licensed Practical Nurse" gives "lpn", "University College
 * Dublin" gives "ucd". Runs of two to six words; small words such as "of" are left out, and once more kept.
 */
export function initialsIn(text: string): string[] {
  const out = new Set<string>();
  for (const run of text.split(/[^\p{L}\p{N}\s&'-]+/u)) {
    const words = run
      .trim()
      .split(/[\s-]+/)
      .filter((w) => w !== "");
    for (let i = 0; i < words.length; i += 1) {
      let short = "";
      let full = "";
      for (let j = i; j < Math.min(words.length, i + 7); j += 1) {
        const word = words[j] ?? "";
        if (SMALL.test(word)) {
          full += word[0] ?? "";
          continue;
        }
        if (!/^\p{Lu}/u.test(word)) break;
        short += word[0] ?? "";
        full += word[0] ?? "";
        if (short.length >= 2) {
          out.add(short.toLowerCase());
          out.add(full.toLowerCase());
        }
      }
    }
  }
  return [...out];
}
