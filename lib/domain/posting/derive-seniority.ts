import { type Derived, fromStructured, fromText } from "@/lib/domain/posting/derived-field";
import type { Seniority } from "@/lib/domain/posting/posting.schema";

const TITLE: [RegExp, Seniority][] = [
  [
    /\bintern(?:ship)?s?(?!\p{L})|\bpraktik\w*|\bwerkstudent\w*|\bworking student\b|\bco-?op\b|\btrainee\b|\bapprentice\b|\bstagiair\w*|\balternance\b/iu,
    "intern",
  ],
  [/\bassistant to (?:the )?(?:ceo|cto|chief)/i, "mid"],
  [
    /\bchief (?!of staff)[\w& ]*officer\b|\bc[etfmpi]o\b|\bsvp\b|\bevp\b|\bavp\b|\bvp\b|\bvice[- ]president\b|\bpresident\b|\bgeschäftsführer\w*/i,
    "executive",
  ],
  [
    /\bdirector\b|\bhead of\b|\bhead,|\bdirektor\w*|\bdirecteur\b|\bdirectrice\b|\bleiter(?:in)?\b(?!.*\bteam)/i,
    "director",
  ],
  [
    /\b(?:engineering|people|general|group|team|department|regional|area|store|shift|operations|development|design|data|research|security|sales|support|nurse|branch|restaurant|plant|site) manager\b|(?<!\b(?:product|project|programs?|programme|account|accounts|success|community|content|marketing|brand|campaign|partner|partnerships?|alliances|media|case|category|office|event|events|relationship|property|growth|territory|engagement|implementation|delivery|change|risk|compliance|office|customer|release|vendor|contracts?|knowledge|client|portfolio|payroll|solutions?) )\b(?:(?<!\w )manager,|(?:senior |sr\.? )manager\b|manager of\b|manager,)/i,
    "manager",
  ],
  [
    /\bstaff\b(?! (?:nurse|accountant|attorney|assistant|pharmacist|auditor|physician|writer))(?!ing)|\bprincipal\b|\blead\b(?! gen)|\bteam ?lead\w*|\btech ?lead\b|\bdistinguished\b|\bteamleit\w*/i,
    "lead",
  ],
  [/\bsenior\b|\bsr\b\.?|\bsénior\b|\bexperienced\b|\biii\b|\biv\b/i, "senior"],
  [
    /\bjunior\b|\bjr\b\.?|\bentry[- ]level\b|\bnew[- ]grad\w*|\bgraduate\b|\bearly[- ]career\b|\buniversity grad\w*|\bcollege grad\w*|\bberufseinsteiger\w*|\bdébutant\w*|\bcampus\b|\bjunior\w*/i,
    "entry",
  ],
  [/\bmid[- ]?(?:level|senior|weight)?\b(?=\s|$|[,)(-])|\bintermediate\b|\bmedior\b|\bii\b/i, "mid"],
];
const FIELD: [RegExp, Seniority][] = [
  [/intern|student|praktik|trainee|apprentice/i, "intern"],
  [/executive|c[- ]level|\bvp\b|vice|president|chief/i, "executive"],
  [/director|head/i, "director"],
  [/manager|management|führung/i, "manager"],
  [/lead|principal|staff|expert/i, "lead"],
  [/senior|\bsr\b|professional_?experienced/i, "senior"],
  [/entry|junior|graduate|einsteiger|starter|no experience|débutant/i, "entry"],
  [/mid|intermediate|medior|associate|experienced|professional|berufserfahr/i, "mid"],
];

/** The level the title names, else the one a field names (fields are often coarser: "Mid-Senior level"). Absent when neither says. */
export function deriveSeniority(field: string | undefined, title: string): Derived<Seniority> | undefined {
  for (const [pattern, level] of TITLE) {
    const match = pattern.exec(title);
    if (match) return fromText(level, match[0]);
  }
  // "Mid-Senior level" is two levels at once.
  if (field && /mid[-_ ]?senior/i.test(field)) return undefined;
  const structured = field ? FIELD.find(([pattern]) => pattern.test(field))?.[1] : undefined;
  return structured ? fromStructured(structured) : undefined;
}
