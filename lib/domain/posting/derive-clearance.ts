import { type Derived, fromText } from "@/lib/domain/posting/derived-field";
import { sentenceAround } from "@/lib/domain/posting/sentence-around";

const MENTIONS = /clearance|ts\/sci|sicherheitsüberprüfung|habilitation (?:secret|défense)/i;
const LEVELS: [RegExp, string][] = [
  [/\bts\s?\/\s?sci\b/i, "TS/SCI"],
  [/\btop[- ]secret\b/i, "Top Secret"],
  [/\bdeveloped vetting\b|\bdv (?:clearance|cleared)\b/i, "Developed Vetting"],
  [/\bsc (?:clearance|cleared)\b|\bsecurity check(?:ed)? \(sc\)/i, "Security Check"],
  [/\bnato (?:secret )?clearance\b/i, "NATO"],
  [/\bpublic trust\b/i, "Public Trust"],
  [/\bsecret\b/i, "Secret"],
  [/\bsecurity clearance\b|\bsicherheitsüberprüfung\b|\bhabilitation\b|\bclearance\b/i, "Security clearance"],
];
const IS_SECURITY =
  /security clearance|\b(?:secret|public trust|government|dod|active|obtain|maintain|hold|sc|dv|nato|ts\/sci)\b[^.\n]{0,60}\bclearance|ts\s?\/\s?sci|sicherheitsüberprüfung|habilitation/i;
const NOT_NEEDED =
  /\b(?:no|not|without|does not)\b[^.\n]{0,40}(?:clearance|required)|clearance[^.\n]{0,30}\bnot (?:required|needed)/i;
const IS_NICE =
  /\b(?:preferred|preferable|beneficial|nice to have|a plus|an? (?:asset|advantage)|advantageous|desir(?:ed|able)|not necessary)\b/i;
const OTHER_SENSE = /customs clearance|medical clearance|clearance sale|stock clearance|background clearance/i;

/** The level that is named first: what stands behind it may come later, or be asked of some. The plain name only where there is no other. */
function levelIn(sentence: string): string | undefined {
  const named = LEVELS.flatMap(([pattern, name]) => {
    const at = pattern.exec(sentence)?.index;
    return at === undefined ? [] : [{ name, at: name === "Security clearance" ? sentence.length : at }];
  });
  return named.sort((a, b) => a.at - b.at)[0]?.name;
}

/** The security clearance that is asked for, by its published name; the plain name where no level is said. */
export function deriveClearance(text: string): Derived<string> | undefined {
  if (!MENTIONS.test(text)) return undefined;
  for (const mention of text.matchAll(/clearance|ts\s?\/\s?sci|sicherheitsüberprüfung|habilitation/gi)) {
    const sentence = sentenceAround(text, mention.index);
    if (
      !IS_SECURITY.test(sentence) ||
      NOT_NEEDED.test(sentence) ||
      OTHER_SENSE.test(sentence) ||
      IS_NICE.test(sentence)
    )
      continue;
    const level = levelIn(sentence);
    if (level) return fromText(level, sentence);
  }
  return undefined;
}
