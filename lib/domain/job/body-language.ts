const MARKERS: Record<string, string> = {
  en: "the and with you our for are will that this your from have",
  de: "und der die das mit für wir sie ist eine einen bei dich deine auf von",
  fr: "les des une dans vous nous pour avec est votre notre sur aux",
  es: "los las una con para por nuestro del que como tu equipo experiencia",
  pt: "uma com para os das dos você nossa não mais como são",
  nl: "het een van met voor wij jij onze bent naar ook wordt",
  it: "della con per una nel che gli sono nostro alla delle nostra",
};
const LANGUAGE_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(MARKERS)) {
  for (const word of words.split(" ")) LANGUAGE_OF.set(word, [...(LANGUAGE_OF.get(word) ?? []), language]);
}
const SAMPLE_CHARACTERS = 1_200;

/** The language whose commonest words clearly prevail at the body's start, or undefined when none does. */
export function bodyLanguage(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, SAMPLE_CHARACTERS)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    for (const language of LANGUAGE_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 6 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}
