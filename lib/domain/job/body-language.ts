import { wordHashes } from "@/lib/domain/job/body-shingles";

/** Commonest short words of each language that few of the others share. */
const MARKERS: Record<string, string> = {
  en: "the and with you our for are will that this your from have",
  de: "und der die das mit für wir sie ist eine einen bei dich deine auf von",
  fr: "les des une dans vous nous pour avec est votre notre sur aux",
  es: "los las una con para por nuestro del que como tu equipo experiencia",
  pt: "uma com para os das dos você nossa não mais como são",
  nl: "het een van met voor wij jij onze bent naar ook wordt",
  it: "della con per una nel che gli sono nostro alla delle nostra",
};
const LANGUAGES = Object.keys(MARKERS);
const LANGUAGES_OF_WORD = new Map<number, number[]>();
for (const [at, language] of LANGUAGES.entries()) {
  for (const word of wordHashes(MARKERS[language] ?? ""))
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), at]);
}
const SAMPLE_WORDS = 200;
const MIN_MARKERS = 6;

/** The language whose commonest words clearly prevail at the body's start, or undefined when none does. `words`: see wordHashes. */
export function bodyLanguage(words: Uint32Array): string | undefined {
  const counts = new Uint32Array(LANGUAGES.length);
  const end = Math.min(words.length, SAMPLE_WORDS);
  for (let i = 0; i < end; i++) {
    const languages = LANGUAGES_OF_WORD.get(words[i] ?? 0);
    if (languages) for (const language of languages) counts[language] = (counts[language] ?? 0) + 1;
  }
  let best = 0;
  let second = 0;
  let language = -1;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count > best) {
      second = best;
      best = count;
      language = at;
    } else if (count > second) second = count;
  }
  return best >= MIN_MARKERS && best >= 2 * second ? LANGUAGES[language] : undefined;
}
