/** Languages whose word forms Postgres knows, by BCP 47 subtag. */
const CONFIGS: Record<string, string> = {
  ar: "arabic",
  ca: "catalan",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  et: "estonian",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  tr: "turkish",
};

/** The text search configuration for a description; words of other languages are taken as they stand. */
export function textSearchConfig(language: string | undefined): string {
  return language === undefined ? "english" : (CONFIGS[language] ?? "simple");
}

/** What a question's words are stemmed by, so that it finds descriptions of the languages most postings are in. */
export const QUESTION_CONFIGS = ["simple", "english", "german", "french", "spanish", "dutch"] as const;
