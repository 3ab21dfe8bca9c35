/** How well someone can do something: 1 a first acquaintance, 2 working knowledge, 3 strong, 4 expert. Matched on folded text. */
export const LEVEL_WORDS: { words: RegExp; level: 1 | 2 | 3 | 4 }[] = [
  {
    words:
      /\b(experts?( in| at| on| knowledge| level)?|mastery|mastered|guru|world-class|authority on|specialist in|virtuoso|experte|expertin|expertenwissen|expertenkenntnisse|expertenniveau|spezialist(in)? (fur|in)|perfekt|meisterhaft)\b/,
    level: 4,
  },
  {
    words:
      /\b(advanced|highly (skilled|proficient|experienced)|strong (command|knowledge|background|expertise)|deep (knowledge|expertise|understanding|experience)|in-depth|extensive (knowledge|experience|expertise)|fluent(ly)?|excellent (knowledge|command)|(equally|very|particularly|really|just as) (strong|good|skilled)|sehr gute[nrs]?|fundierte[nrs]?|tiefgehende[nrs]?|umfassende[nrs]?|langjahrige[nrs]?|fortgeschritten\w*|flie(ss|ß)end\w*|verhandlungssicher\w*|ausgezeichnete[nrs]?)\b/,
    level: 3,
  },
  {
    words:
      /\b(proficient|proficiency|skilled|competent|solid|good|working knowledge|experienced|intermediate|conversational|gute[nrs]?|sichere[nrs]?|versiert\w*|erfahren\w*|routiniert\w*|solide[nrs]?)\b/,
    level: 2,
  },
  {
    words:
      /\b(familiar(ity)?|basic|basics|beginner|novice|elementary|some (experience|knowledge|exposure)|exposure|first experience|introductory|fundamentals|limited|learning|grundkenntnisse|grundlagen|anfanger\w*|erste (erfahrung|kenntnisse)\w*|vertraut|einblicke?|basiskenntnisse)\b/,
    level: 1,
  },
];

/** Languages: 1 A1–A2, 2 B1–B2, 3 C1–C2 or fluent, 4 native. */
export const FLUENCY_WORDS: { words: RegExp; level: 1 | 2 | 3 | 4 }[] = [
  { words: /\b(native|mother tongue|first language|bilingual|muttersprach\w*|zweisprachig)\b/, level: 4 },
  {
    words:
      /\b(fluent(ly)?|fluency|c1|c2|full professional|near-native|proficien(t|cy)|business fluent|advanced|excellent|flie(ss|ß)end\w*|verhandlungssicher\w*|sehr gut\w*)\b/,
    level: 3,
  },
  {
    words:
      /\b(intermediate|b1|b2|conversational|conversationally|working proficiency|limited working|professional working|good|gute?\w*|fortgeschritten\w*)\b/,
    level: 2,
  },
  {
    words:
      /\b(basic|beginner|elementary|a1|a2|some|a little|get by|ein wenig|ein bisschen|grundkenntnisse|anfanger\w*|basiskenntnisse)\b/,
    level: 1,
  },
];

export function highestLevel(
  folded: string,
  words: { words: RegExp; level: 1 | 2 | 3 | 4 }[],
): { level: 1 | 2 | 3 | 4; index: number; text: string } | null {
  for (const entry of words) {
    const m = entry.words.exec(folded);
    if (m) return { level: entry.level, index: m.index, text: m[0] };
  }
  return null;
}

export const HUMAN_LANGUAGES: Record<string, string> = {
  english: "english",
  englisch: "english",
  german: "german",
  deutsch: "german",
  french: "french",
  franzosisch: "french",
  spanish: "spanish",
  spanisch: "spanish",
  irish: "irish",
  gaelic: "gaelic",
  welsh: "welsh",
  tamil: "tamil",
  telugu: "telugu",
  punjabi: "punjabi",
  gujarati: "gujarati",
  marathi: "marathi",
  malay: "malay",
  indonesian: "indonesian",
  tagalog: "tagalog",
  icelandic: "icelandic",
  estonian: "estonian",
  estnisch: "estonian",
  latvian: "latvian",
  lithuanian: "lithuanian",
  slovak: "slovak",
  slowakisch: "slovak",
  slovene: "slovene",
  slovenian: "slovene",
  slowenisch: "slovene",
  albanian: "albanian",
  albanisch: "albanian",
  bosnian: "bosnian",
  bosnisch: "bosnian",
  macedonian: "macedonian",
  basque: "basque",
  galician: "galician",
  afrikaans: "afrikaans",
  amharic: "amharic",
  somali: "somali",
  yoruba: "yoruba",
  igbo: "igbo",
  nepali: "nepali",
  georgian: "georgian",
  armenian: "armenian",
  kurdish: "kurdish",
  kurdisch: "kurdish",
  pashto: "pashto",
  latin: "latin",
  latein: "latin",
  katalanisch: "catalan",
  italian: "italian",
  italienisch: "italian",
  portuguese: "portuguese",
  portugiesisch: "portuguese",
  dutch: "dutch",
  niederlandisch: "dutch",
  polish: "polish",
  polnisch: "polish",
  russian: "russian",
  russisch: "russian",
  ukrainian: "ukrainian",
  ukrainisch: "ukrainian",
  turkish: "turkish",
  turkisch: "turkish",
  arabic: "arabic",
  arabisch: "arabic",
  mandarin: "chinese",
  chinese: "chinese",
  chinesisch: "chinese",
  cantonese: "cantonese",
  japanese: "japanese",
  japanisch: "japanese",
  korean: "korean",
  koreanisch: "korean",
  hindi: "hindi",
  urdu: "urdu",
  bengali: "bengali",
  swedish: "swedish",
  schwedisch: "swedish",
  danish: "danish",
  danisch: "danish",
  norwegian: "norwegian",
  norwegisch: "norwegian",
  finnish: "finnish",
  finnisch: "finnish",
  czech: "czech",
  tschechisch: "czech",
  greek: "greek",
  griechisch: "greek",
  hungarian: "hungarian",
  ungarisch: "hungarian",
  romanian: "romanian",
  rumanisch: "romanian",
  hebrew: "hebrew",
  hebraisch: "hebrew",
  vietnamese: "vietnamese",
  thai: "thai",
  croatian: "croatian",
  kroatisch: "croatian",
  serbian: "serbian",
  serbisch: "serbian",
  bulgarian: "bulgarian",
  bulgarisch: "bulgarian",
  catalan: "catalan",
  swahili: "swahili",
  farsi: "persian",
  persian: "persian",
  persisch: "persian",
};
