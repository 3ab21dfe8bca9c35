/** Levels of the Common European Framework, and "native" above them. */
export const LANGUAGE_LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

const WORDS: [RegExp, LanguageLevel][] = [
  [/native|mother tongue|bilingu\w*|muttersprach\w*|first language|langue maternelle|nativo/i, "native"],
  [
    /full professional|professional (?:working )?proficiency|verhandlungssicher|business[- ](?:fluent|level|proficien)|advanced|excellent|fluent|fließend|couramment|courant|fluido|avancé|avanzado|\balto\b|professionnel|proficient|very good|strong/i,
    "C1",
  ],
  [/upper[- ]intermediate|working proficiency|good|gute|conversational|limited working/i, "B2"],
  [/intermediate|solid/i, "B1"],
  [/basic|elementary|beginner|grundkenntnisse|notions/i, "A2"],
];

/** The level that the words around a language name, or null when they name none. */
export function languageLevel(words: string): LanguageLevel | null {
  const named = /\b(A1|A2|B1|B2|C1|C2)\b/.exec(words)?.[1];
  const level = LANGUAGE_LEVELS.find((l) => l === named);
  return level ?? WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** How many steps `have` is above (positive) or below `want`. */
export function levelsAbove(have: LanguageLevel, want: LanguageLevel): number {
  return LANGUAGE_LEVELS.indexOf(have) - LANGUAGE_LEVELS.indexOf(want);
}
