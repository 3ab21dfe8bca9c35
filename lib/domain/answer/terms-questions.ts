import type { QuestionKind } from "@/lib/domain/answer/question-kind";

/** On what terms somebody would work: money, notice, place and hours. Tried second, in this order. */
export const TERMS_QUESTIONS = [
  {
    kind: "non_compete",
    label: "Restrictions and conflicts of interest",
    isSensitive: true,
    topic: "employer",
    example: "Are you bound by a non-compete agreement?",
    patterns: [
      /non.?(compet|solicit|disclos)|wettbewerbsverbot|conflict of interest|outside business|relatives?\b|family member|politically exposed|government (official|employment)|verwandt|angehorige/,
    ],
  },
  {
    kind: "current_salary",
    label: "Current salary",
    isSensitive: true,
    topic: "none",
    example: "What do you earn now?",
    patterns: [
      /(current|present|past|previous|derzeitig|aktuell|bisherig|jetzig)\w* (base |annual |total |jahres)?(salary|pay\b|compensation|ctc|gehalt|jahresgehalt|verdienst|vergutung)|earn (now|currently)|verdienen sie (derzeit|aktuell|jetzt)/,
    ],
  },
  {
    kind: "salary_range_accepted",
    label: "Accepts the posted salary range",
    isSensitive: true,
    topic: "employer",
    example: "Is the posted salary range right for you?",
    patterns: [
      /(comfortable|accept|agree|align|confirm|within|work for|passt|einverstanden).*(salary|compensation|pay|gehalts?)[\s-]*(range|band|spanne|rahmen)|(salary|compensation|pay) (range|band).*(accept|comfortable|align|work for|within)|gehalts(spanne|rahmen|band)/,
    ],
  },
  {
    kind: "salary_expectation",
    label: "Salary expectation",
    isSensitive: true,
    topic: "none",
    example: "What are your salary expectations?",
    patterns: [
      /(salary|pay|compensation|ote|wage|rate|remuneration).{0,40}(expect|desire|requirement|target|looking|aspiration|seeking|hoping)|(expect|desire|target|require|minimum|hourly|day|daily)\w* .{0,30}(salary|pay\b|compensation|\bote\b|wage|\brate\b|remuneration|ctc)/,
      /gehalts?(vorstellung|wunsch|erwartung)|(vorstellung|wunsch|erwart)\w* .{0,30}(gehalt|verdien|vergutung)|wunschgehalt|jahresgehalt|stundensatz|tagessatz|verdienen/,
      /^\W*(salary|gehalt|compensation|desired pay)\W*$/,
    ],
  },
  {
    kind: "notice_period",
    label: "Notice period",
    isSensitive: false,
    topic: "none",
    example: "What is your notice period?",
    patterns: [
      /notice (period|time)|period of notice|(weeks|months|long|much)[^.?]{0,20} notice|kundigungsfrist|give notice/,
    ],
  },
  {
    kind: "earliest_start",
    label: "Earliest start",
    isSensitive: false,
    topic: "none",
    example: "When could you start?",
    patterns: [
      /(when (can|could|would|are|will)|how soon|earliest|desired|preferred|possible).{0,40}(start|join|begin|available|commence)|start(ing)? date|(available|availability) (to start|date|from)|date available/,
      /eintritt|(ab wann|wann (konn|kann|mocht|war|steh)|fruheste|nachstmoglich)\w*.{0,40}(anfangen|starten|beginnen|verfugbar|einsteigen|start|beginn|verfugung)|startdatum|starttermin|verfugbar ab/,
    ],
  },
  {
    kind: "relocation_help",
    label: "Needs help with moving",
    isSensitive: false,
    topic: "none",
    example: "Do you need relocation assistance?",
    patterns: [/relocation (support|assistance|package|help)|umzugs(hilfe|unterstutzung|kosten)/],
  },
  {
    kind: "relocation",
    label: "Willing to move",
    isSensitive: false,
    topic: "none",
    example: "Would you move for this job?",
    patterns: [/relocat|willing to move|umzieh|umzuzieh|umzug|wohnortwechsel|ortswechsel/],
  },
  {
    kind: "office_days",
    label: "Work in the office",
    isSensitive: false,
    topic: "number",
    example: "Can you be in the office three days a week?",
    patterns: [
      /\b(office|on.?site|in.?person|hybrid|buro|vor ort|prasenz)\b.*(day|week|policy|willing|able|comfortable|commit|tag|woche|bereit)|(willing|able|comfortable|commit|bereit|konnen).*\b(office|on.?site|hybrid|buro|vor ort|prasenz)\b/,
    ],
  },
  {
    kind: "remote",
    label: "Remote work",
    isSensitive: false,
    topic: "none",
    example: "Do you want to work remotely?",
    patterns: [
      /(prefer|want|willing|able|open|comfortable|like|would|can you|mochte|wollen|konnen|bereit).*(\bremote|home.?office|mobile?s? arbeit)|work (model|location) preference|arbeitsmodell|^\W*(remote( work)?|home.?office)\W*$/,
    ],
  },
  {
    kind: "commute",
    label: "Distance to work",
    isSensitive: false,
    topic: "employer",
    example: "Do you live near our office?",
    patterns: [/commut|\blocal to\b|pendel|(live|reside|based|located) (in|near|within).*(office|area|distance)/],
  },
  {
    kind: "travel",
    label: "Travel",
    isSensitive: false,
    topic: "number",
    example: "How much travel is fine for you?",
    patterns: [
      /(willing|able|open|comfortable|%|percent|how much|how often|up to|can you|bereit).*(\btravel|reise)|\btravel.*(%|percent|willing|required)|reisebereit|^\W*travel\W*$/,
    ],
  },
  {
    kind: "working_hours",
    label: "Hours and shifts",
    isSensitive: false,
    topic: "number",
    example: "Can you work shifts or weekends?",
    patterns: [
      /\bshifts?\b|weekend|overtime|on.?call|hours (a|per) week|full.?time or part|part.?time|schicht|wochenend|uberstunden|teilzeit|vollzeit|wochenstunden|rufbereitschaft/,
    ],
  },
] as const satisfies readonly QuestionKind[];
