import { type Derived, fromStructured, fromText } from "@/lib/domain/posting/derived-field";
import type { EmploymentType } from "@/lib/domain/posting/posting.schema";

const FIELD: [RegExp, EmploymentType][] = [
  [
    /intern(?:ship)?s?\b|praktik|werkstudent|working student|co-?op\b|apprentice|ausbildung|trainee|stagiair|alternance/i,
    "internship",
  ],
  [/volunteer|ehrenamt/i, "volunteer"],
  [/part[-_ ]?time|^part$|teilzeit|temps partiel|medio tiempo|deeltijd|částečný/i, "part_time"],
  [
    /contract|freelance|b2b|1099|c2[hc]\b|per[-_ ]diem|consultant|honorar|self[- ]employed|contrat de prestation/i,
    "contract",
  ],
  [/temp(?:orary|oral)?\b|seasonal|fixed[-_ ]term|(?<!un)befrist|interim|\bcdd\b|limited/i, "temporary"],
  [/full[-_ ]?time|\bfull\b|vollzeit|temps plein|tiempo completo|voltijd|plný úvazek/i, "full_time"],
];
const TITLE: [RegExp, EmploymentType][] = [
  [
    /\bintern(?:ship)?s?(?!\p{L})|\bpraktik\w*|\bwerkstudent\w*|\bworking student\b|\bco-?op\b|\bapprentice(?:ship)?\b|\bausbildung\b|\bstage\b(?=\s*[-–(]|$)|\balternance\b/iu,
    "internship",
  ],
  [/\bvolunteer\b/i, "volunteer"],
  [/\bpart[- ]time\b|\bteilzeit\b/i, "part_time"],
  [
    /\(\s*(?:1099\s+)?contract(?:or)?\s*\)|\bcontractor\b|[-–—,|]\s*contract\b|\bfreelance\w*|\b(?:\d+|six|three)[- ]month contract\b|\b1099\b/i,
    "contract",
  ],
  [/\bseasonal\b|\btemporary\b|\bfixed[- ]term\b|\bftc\b|\bbefristet\w*|\bmaternity cover\b/i, "temporary"],
  [/\bfull[- ]time\b|\bvollzeit\b/i, "full_time"],
];
const TEXT =
  /(?:employment type|job type|position type|type of employment|contract type|anstellungsart|type de contrat)\s*:?\s*([^\n.;,]{3,40})|this is a ((?:full|part)[- ]time)\b[^.\n]{0,40}|\b(?:position|role|job) is (?:a )?((?:full|part)[- ]time)\b/i;

/** The employment type a field names, else the title, else a sentence of the description that labels it. "Permanent" and "regular"
 * say nothing about hours and name no type. */
export function deriveEmploymentType(
  field: string | undefined,
  title: string,
  text: string,
): Derived<EmploymentType> | undefined {
  const structured = field ? FIELD.find(([pattern]) => pattern.test(field))?.[1] : undefined;
  if (structured) return fromStructured(structured);
  for (const [pattern, type] of TITLE) {
    const match = pattern.exec(title);
    if (match) return fromText(type, match[0]);
  }
  const sentence = TEXT.exec(text);
  const words = sentence?.[1] ?? sentence?.[2] ?? sentence?.[3] ?? "";
  const stated = words ? FIELD.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return stated && sentence ? fromText(stated, sentence[0]) : undefined;
}
