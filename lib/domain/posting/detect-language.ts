const WORDS: Record<string, string> = {
  en: "the and of to in for with you our are we will on is as be your this that have",
  de: "und der die das mit für wir sie in zu ist den von eine dein deine als du bei auf im ihr oder nicht",
  fr: "et les des vous le la nous de pour une dans est avec votre sur nos au du en notre que",
  es: "y los las de para con que en nuestro una por del nuestra el se tu más experiencia",
  it: "e di per il che con la del nella una in nostro gli della sono le alla nostra",
  nl: "en het een van de voor je met onze wij zijn op bij als jij te dat",
  pt: "e os as de para com que em nossa uma dos você por não da nosso do nas",
  pl: "i w z na do oraz się dla nie jest nas pracy od jako lub",
  cs: "a v na se pro je s nebo jsou práce k do ve si nás jako",
  sv: "och att för med som du vi är på av en till det vår ett hos",
  da: "og at til med for vi du er på som af en det dig hos",
  ro: "și în pentru de cu la sau este care din pe",
};
const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, "ja"],
  [/[\uAC00-\uD7AF]/g, "ko"],
  [/[\u4E00-\u9FFF]/g, "zh"],
  [/[іїєґ]/g, "uk"],
  [/[\u0400-\u04FF]/g, "ru"],
  [/[\u0600-\u06FF]/g, "ar"],
  [/[\u0590-\u05FF]/g, "he"],
  [/[\u0370-\u03FF]/g, "el"],
  [/[\u0E00-\u0E7F]/g, "th"],
];
const byWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

/** The language of a text by its commonest words or its script: a BCP 47 primary subtag, or undefined where it is too short or mixed to say. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 900);
  for (const [script, language] of /[\u0370-\uFFFF]/.test(sample) ? SCRIPTS : []) {
    if (sample.length > 0 && (sample.match(script)?.length ?? 0) > sample.length / 8) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 8) return undefined;
  const counts: Record<string, number> = {};
  for (const word of words)
    for (const language of byWord.get(word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  const [first, second] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 3 || first[1] < words.length / 25) return undefined;
  return second && second[1] > first[1] * 0.85 ? undefined : first[0];
}
