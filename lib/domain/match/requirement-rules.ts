import { languageLevel } from "@/lib/domain/match/language-level";
import type { Requirement } from "@/lib/domain/match/match.schema";

/** A rule for one kind of requirement. `label` names it in a few words from the match. */
export type RequirementRule = {
  kind: Requirement["kind"];
  pattern: RegExp;
  label: (match: RegExpExecArray) => string;
  /** Sections about the company or the law count too ("Must be authorized to work …" often stands there). */
  isEverywhere?: boolean;
  /** A term of the work rather than something a person must bring; never a must. */
  isTerm?: boolean;
};

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const GERMAN_NUMBERS = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];
const NUMBER = `\\d{1,2}|${NUMBER_WORDS.slice(1).join("|")}`;

/** "3+", "three (3)", "3-5", "mindestens drei" -> the least number meant. */
export function readCount(words: string): number | null {
  const digits = /\d{1,2}/.exec(words);
  if (digits) return Number(digits[0]);
  for (const word of words.trim().toLowerCase().split(/\s+/)) {
    const index = Math.max(NUMBER_WORDS.indexOf(word), GERMAN_NUMBERS.indexOf(word.replace(/^ein(?:e|en|em)$/, "ein")));
    if (index > 0) return index;
  }
  return null;
}

const GERMAN_LANGUAGES: Record<string, string> = {
  deutsch: "German",
  englisch: "English",
  französisch: "French",
  spanisch: "Spanish",
  italienisch: "Italian",
  polnisch: "Polish",
  niederländisch: "Dutch",
  portugiesisch: "Portuguese",
  russisch: "Russian",
  türkisch: "Turkish",
};

const ROMANCE_LANGUAGES: Record<string, string> = {
  anglais: "English",
  français: "French",
  allemand: "German",
  espagnol: "Spanish",
  italien: "Italian",
  néerlandais: "Dutch",
  portugais: "Portuguese",
  inglés: "English",
  francés: "French",
  alemán: "German",
  español: "Spanish",
};

export const REQUIREMENT_RULES: readonly RequirementRule[] = [
  {
    kind: "years",
    pattern: new RegExp(
      `\\b((?:${NUMBER})(?:\\s*\\(\\d{1,2}\\))?\\+?(?:\\s*(?:-|–|to)\\s*\\d{1,2}\\+?)?)\\s*(?:or more |plus )?(?:years?|yrs?)['’]?\\b(?! (?:old|ago|of age|warranty|in a row|running))(?=[^.\\n]{0,60}\\b(?:experience|exp\\b|track record|background|working|practice|building|developing|designing|managing|leading|in\\b|with\\b|as\\b|of\\b))`,
      "giu",
    ),
    label: (m) => `${readCount(m[1] ?? "") ?? m[1]}+ years ${yearsOf(m)}`,
  },
  {
    kind: "years",
    pattern:
      /\b(?:mindestens\s+)?(\d{1,2}|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\+?\s*jahren?\b[^.\n]{0,30}erfahrung/giu,
    label: (m) => `${readCount(m[1] ?? "") ?? m[1]}+ years of experience`,
  },
  {
    kind: "years",
    pattern:
      /\b(\d{1,2})\s*(?:à\s*\d+\s*|a\s*\d+\s*)?(?:ans|années|años|anos)\b[^.\n]{0,30}(?:expérience|experiencia|experiência)/giu,
    label: (m) => `${m[1]}+ years of experience`,
  },
  {
    kind: "language",
    pattern:
      /\b(anglais|français|allemand|espagnol|italien|néerlandais|portugais|inglés|francés|alemán|español)\b\s*:?\s*\(?(?:niveau\s+|nivel\s+)?(?:courant|professionnel|bilingue|fluide|avancé|indispensable|exigé|requis|impératif|fluido|avanzado|alto|nativo|imprescindible|[ABC][12])\b\)?/giu,
    label: (m) => {
      const level = languageLevel(m[0]);
      return `${ROMANCE_LANGUAGES[(m[1] ?? "").toLowerCase()] ?? m[1]}${level ? ` ${level}` : ""}`;
    },
  },
  {
    kind: "licence",
    pattern: /\bdiplôme d['’]état(?:\s+(?:de|d['’])\s?[^.,;\n]{2,40})?/giu,
    label: (m) => sentenceCase(m[0]),
  },
  {
    kind: "years",
    pattern: /\b(?:mehrjährige|langjährige)\s+(?:\p{L}+\s+){0,2}\p{L}*erfahrung/giu,
    label: () => "Several years of experience",
  },
  {
    kind: "language",
    pattern:
      /(?:(?:sehr gute|gute|fließende|fliessende|verhandlungssichere|ausgezeichnete)\s+)?\b(deutsch|englisch|französisch|spanisch|italienisch|polnisch|niederländisch|portugiesisch|russisch|türkisch)-?kenntnisse(?:\s*\(?[ABC][12]\)?)?/giu,
    label: (m) => {
      const level = languageLevel(m[0]);
      return `${GERMAN_LANGUAGES[(m[1] ?? "").toLowerCase()] ?? m[1]}${level ? ` ${level}` : ""}`;
    },
  },
  {
    kind: "degree",
    pattern: /\b(?:abgeschlossene\s+)?(?:berufs|fach)?ausbildung\b(?=[^.\n]{0,40}\b(?:als|zum|zur|im|in|oder)\b)/giu,
    label: () => "Vocational training",
  },
  {
    kind: "remote",
    pattern:
      /\b(?:(?:[Ff]ully|100\s?%|[Cc]ompletely|[Ee]ntirely)\s+[Rr]emote\b(?:\s+(?:within|in|from|across)\s+[^.;,\n]{2,40})?|[Rr]emote\s+(?:within|in|from|across|anywhere in)\s+(?:the\s+)?\p{Lu}[^.;,\n]{1,40}|[Rr]emote[- ]first|[Hh]ybrid\b(?=[^.\n]{0,40}\b(?:office|days?|role|work\w*|week|Büro|Tage))(?:\s*[:,(–-]\s*[^.;\n)]{2,50})?|(?:(?:[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier|\d)\s+Tage?\s+)?(?:[Hh]ome[- ]?[Oo]ffice|[Mm]obiles\s+[Aa]rbeiten)\b(?:\s+(?:pro|die|in der)\s+Woche)?|[Ww]ork(?:ing)? from home\b|[Oo]n[- ]?site only)/gu,
    label: (m) => sentenceCase(m[0]),
    isEverywhere: true,
    isTerm: true,
  },
  {
    kind: "degree",
    pattern:
      /\b((?:ph\.?\s?d\.?|doctora(?:te|l))(?=\s|,|\/|$|[.)])|master['’]?s?(?: degree|\s+of\s+\w+|\s+in\b)|bachelor['’]?s?(?: degree|\s+of\s+\w+|\s+in\b)?|(?:university|college|undergraduate|graduate|advanced|associate['’]?s?|relevant|technical) degree|degree (?:in|or)\b|m\.?b\.?a\b|(?:b|m)\.?(?:sc|eng|a)\.?(?= (?:in|or|degree)|\/)|bs\/ms|high school diploma|ged\b|abgeschlossenes studium|hochschulabschluss|studium der|bac\s?\+\s?[2-8]|diplôme d['’](?:ingénieur|école)|école d['’]ingénieurs?|título universitario|grado universitario|licenciatura)(?:[^.;\n]{0,90}?\b(?:or|oder|ou|o)\s+(?:an?\s+|eine\s+)?(?:equivalent|comparable|vergleichbare?|équivalente?|equivalente)(?=[^.;\n]{0,40}\b(?:experience|\p{L}*erfahrung|expérience|experiencia)))?/giu,
    label: (m) => degreeLabel(m[1] ?? m[0]),
  },
  {
    kind: "clearance",
    pattern:
      /\b(?:(?:active |current )?(?:ts\/sci|top secret|secret|public trust|sc|dv|nato)\b[^.\n]{0,20}clearance|(?:(?:eligib\w+|ability|able|willing\w*)\s+(?:to|for)\s+(?:obtain|get|undergo|hold)?[^.\n]{0,30})?security clearance|ts\/sci(?: clearance)?|sicherheitsüberprüfung(?:\s*\(?ü\s?[1-3]\)?)?|(?:enhanced )?dbs check|background check required)/giu,
    label: (m) => sentenceCase(m[0]),
    isEverywhere: true,
  },
  {
    kind: "work_permit",
    pattern:
      /\b(?:(?:must|need to|should|required to|legally|be|are|currently)\s+(?:be\s+)?(?:legally\s+)?(?:authori[sz]ed|eligible|permitted|entitled)\s+to\s+work(?:\s+(?:in|for|within)\s+[^.,;\n]{2,50})?|right to work(?: in [^.,;\n]{2,40})?|work (?:authori[sz]ation|permit)[^.,;\n]{0,40}|(?:gültige )?(?:arbeitserlaubnis|aufenthaltstitel)(?:\s+(?:für|in)\s+[^.,;\n]{2,40})?|(?:us|u\.s\.|eu|uk|canadian|australian) citizen(?:s|ship)?(?: (?:only|required))?|(?:not|unable to|cannot|can't|do(?:es)? not|no|without)\s+(?:\w+\s+){0,5}(?:visa )?sponsor(?:ship)?[^.\n]{0,40})/giu,
    label: (m) => sentenceCase(m[0]),
    isEverywhere: true,
  },
  {
    kind: "licence",
    pattern:
      /\b(?:(?:valid |current |active |clean |full |unrestricted |state )*(?:uk |us |rn |lpn |nursing |medical |teaching |professional engineer |pe |pharmacy |pharmacist |cdl |class [abc] |real estate |law |social work |hgv |forklift )?(?:driver['’]?s? |driving )?licen[cs](?:e|ure)\b|führerschein(?: (?:der )?klasse [a-z]\w?)?|permis b\b|registered nurse\b|board[- ]certified|\b(?:cpa|cfa|pmp|cissp|ccna|acls|bls|cpr|lcsw|rn|lpn|aws certified|itil|prince2|cscs|acca|servsafe)\b(?=[^.\n]{0,30}(?:certif|licen|required|qualif|designation)))/giu,
    label: (m) => m[0].trim(),
  },
  {
    kind: "place",
    pattern:
      /\b(?:must|need to|should|required to|have to|candidates?)\s+(?:currently\s+)?(?:be\s+)?(?:resid(?:e|ing)|live|living|based|located|relocate)\s+(?:in|within|near|to|at)\s+[^.;\n]{2,50}/giu,
    label: (m) => sentenceCase(m[0]),
    isEverywhere: true,
  },
  {
    kind: "place",
    pattern: /\b(?:wohnsitz|wohnort|wohnhaft)\s+(?:in|im|bei|nahe)\s+[^.,;\n]{2,40}/giu,
    label: (m) => sentenceCase(m[0]),
    isEverywhere: true,
  },
];

/** "of relevant finance experience", as far as the words after the number say it shortly. */
function yearsOf(match: RegExpExecArray): string {
  const after = match.input.slice(match.index + match[0].length);
  const said = /^['’]?\s+(?:of\s+)?((?:[\p{L}\p{N}/&+#.'’-]+\s+){0,6}?experience)\b/iu.exec(after)?.[1];
  const words = said
    ?.replace(/\s+/g, " ")
    .replace(/^(?:relevant|proven|solid|strong|professional|prior|previous|hands-on)\s+/i, "");
  return words && words.length <= 60
    ? `of ${words.toLowerCase() === "experience" ? "experience" : words}`
    : "of experience";
}

/** "bachelor's degree in" -> "Bachelor's degree". */
export function degreeLabel(words: string): string {
  if (/ph\.?\s?d|doctora|bac\s?\+\s?8/i.test(words)) return "PhD";
  if (/m\.?b\.?a/i.test(words)) return "MBA";
  if (/master|m\.?(?:sc|eng|a)\b|advanced|(?<!under)graduate degree|bac\s?\+\s?[5-7]|ingénieur/i.test(words))
    return "Master's degree";
  if (/high school|ged/i.test(words)) return "High school diploma";
  if (/associate|bac\s?\+\s?2/i.test(words)) return "Associate degree";
  return "Bachelor's degree";
}

function sentenceCase(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
