/** Languages with letters that English and German have not; each has recognition data of its own. */
export type FurtherLanguage = "fra" | "spa" | "por";

/** Small words that one language uses and its neighbours do not. */
const WORDS: Record<FurtherLanguage | "home", string> = {
  fra: "le les des et du une avec dans aux pour sur au chez depuis aujourd'hui expérience formation compétences langues",
  spa: "el los las y con del una por al desde actualidad experiencia educación formación habilidades idiomas",
  por: "da do dos das em com uma ao na no os pelo atual experiência formação competências habilidades",
  home: "the and of to in for with at by from und der die das mit von für bei zur im den am",
};
const MIN_HITS = 4;

function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z']/g, "");
}

const known = new Map(Object.entries(WORDS).map(([language, list]) => [language, new Set(list.split(" ").map(plain))]));

/** The language of words that were recognised as English and German, when they speak for another; accents may be lost in them. */
export function guessLanguage(words: string[]): FurtherLanguage | null {
  const hits = (language: FurtherLanguage | "home") =>
    words.filter((word) => known.get(language)?.has(plain(word))).length;
  const counted = (["fra", "spa", "por"] as const).map((language) => ({ language, count: hits(language) }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count >= MIN_HITS && best.count > hits("home") * 1.5 ? best.language : null;
}
