import { type Derived, fromText } from "@/lib/domain/posting/derived-field";
import type { Degree } from "@/lib/domain/posting/posting.schema";
import { sentenceAround } from "@/lib/domain/posting/sentence-around";

const NAMES: [RegExp, Degree][] = [
  [/\bhigh[- ]school diploma\b|\bged\b|\bhigh school (?:degree|education)\b|\bsecondary school\b/i, "high_school"],
  [/\bassociate['’]?s?(?:['’])? degree\b/i, "associate"],
  [
    /\bbachelor|\bb\.?\s?(?:sc|eng)\b|\bbs\/|\bb\.?s\.? (?:in|degree)\b|\bundergraduate degree\b|\b(?:university|college|four[- ]year|4[- ]year|technical|relevant) degree\b|\bdegree in\b|\babgeschlossenes? (?:hochschul)?studium\b|\bhochschulabschluss\b|\blicence\b(?= (?:en|universitaire))|\blicenciatura\b/i,
    "bachelor",
  ],
  [
    /\bmaster['’]?s?(?:['’])? (?:degree|of|in)\b|\bm\.?\s?(?:sc|eng)\b|\bmba\b|\bms (?:in|degree)\b|\badvanced degree\b|\bmasterabschluss\b/i,
    "master",
  ],
  [/\bph\.?\s?d\b|\bdoctora(?:te|l)\b|\bpromotion (?:in|im)\b/i, "doctorate"],
];
const MENTIONS =
  /degree|bachelor|master['’]?s|\bmba\b|ph\.?\s?d|doctora|diploma|\bged\b|\b[bm]\.?\s?sc\b|\bb\.?s\.?\b|studium|abschluss|licenciatura|licence/gi;
const IS_NICE =
  /\b(?:nice to have|preferred|preferably|ideally|a plus|bonus|desir(?:ed|able)|advantage(?:ous)?|von vorteil|wünschenswert)\b/i;
const NOT_NEEDED =
  /\b(?:no|not|without a|don['’]t need a?)\b[^.\n]{0,30}\bdegree\b[^.\n]{0,30}|degree[^.\n]{0,20}\bnot (?:required|needed|necessary)|tuition|reimburse|scholarship|\bwe have\b|degree of\b|\bmasters? of (?:their|his|her|your|our|its|the) (?:craft|trade|domain|field|art)|\bnot open to\b|\b(?:enrolled|pursuing|studying|students?)\b/i;
const IN_PLACE_OF =
  /\bor equivalent (?:practical |work |professional |relevant )*experience\b|\bor (?:comparable|equivalent|relevant) (?:\w+ )?experience\b/i;

/**
 * The degree asked for: the lowest named in the first sentence that asks for one ("Bachelor's or Master's" asks for a bachelor's).
 * Nice-to-have degrees do not count, nor one that experience may stand in for.
 */
export function deriveDegree(text: string): Derived<Degree> | undefined {
  for (const mention of text.matchAll(MENTIONS)) {
    const sentence = sentenceAround(text, mention.index);
    if (IS_NICE.test(sentence) || NOT_NEEDED.test(sentence) || IN_PLACE_OF.test(sentence)) continue;
    const degree = NAMES.find(([pattern]) => pattern.test(sentence))?.[1];
    if (degree) return fromText(degree, sentence);
  }
  return undefined;
}
