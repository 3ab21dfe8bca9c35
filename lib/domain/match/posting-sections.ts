/** What a stretch of a posting is about. `stack` is what the work is done with; `other` is about the company, the pay, the law: no source of requirements. */
export type SectionKind = "must" | "nice" | "stack" | "duties" | "intro" | "other";
/** One line or sentence of a posting with its place and the kind of section it stands in. */
export type PostingLine = { text: string; start: number; end: number; section: SectionKind };

const HEADINGS: [RegExp, SectionKind][] = [
  [
    /(?:tech(?:nology|nical)?|our|the|working) ?stack\b|(?:technologies|tools|languages) (?:we|you.?ll|you will) (?:use|work)|what we (?:use|work with)|our (?:tools|technologies)/i,
    "stack",
  ],
  [/^about (?!you\b|the (?:role|job|position|opportunity|work)|this|your)\p{L}/iu, "other"],
  [
    /nice[- ]to[- ]have|bonus(?: points)?(?! (?:scheme|plan))|preferred|desir(?:ed|able)|good to have|\bplus(?:es)?\b|extra credit|would be (?:great|nice|a plus)|von vorteil|wünschenswert|atouts|souhait|valorable|deseable/i,
    "nice",
  ],
  [
    /benefits|perks|(?:what|why) (?:we|you.ll) (?:offer|get|love)|we offer|what.?s in it|about (?:us|the company|our)|who we are|our (?:company|mission|values|story|culture|team)|equal|diversity|inclusion|eeo|compensation|salary|pay range|how to apply|hiring process|interview|privacy|why (?:join|work|us)|disclaimer|accommodation|legal|wir bieten|unser angebot|über uns|deine vorteile|benefits|avantages|qui sommes|nous offrons|ofrecemos|sobre nosotros|location|additional information/i,
    "other",
  ],
  [
    /requirement|qualification|must[- ]have|what you.?(?:ll)? (?:bring|need|have)|who you are|you (?:have|bring|are|possess)|skills|experience|about you|your (?:profile|background|experience|skills|toolkit)|minimum|basic|required|essential|looking for|ideal candidate|candidate profile|person specification|education|certification|knowledge|anforderungen|(?:dein|ihr) profil|das bringst du|qualifikation|voraussetzung|profil|compétences|requisitos|perfil/i,
    "must",
  ],
  [
    /responsibilit|what you.?(?:ll| will)? (?:do|be doing|work on|own)|you will|your (?:role|tasks|mission|impact|day)|duties|day[- ]to[- ]day|the (?:role|position|job|opportunity)|about the (?:role|job|position|team)|role|job (?:description|summary|purpose)|key (?:tasks|areas)|in this (?:role|position)|aufgaben|tätigkeit|missions?|funciones|responsabilidades|tareas/i,
    "duties",
  ],
];
/** Sentences about the process and the law, wherever they stand. */
const OTHER_SENTENCE =
  /\b(?:equal (?:employment )?opportunit\w+|background checks?|criminal (?:background|record|history)|recruit(?:ment|ing) (?:process|fraud|agenc\w+|scam\w*)|hiring process|interview process|reasonable accommodations?|privacy (?:policy|notice)|personal (?:data|information)|uses? (?:artificial intelligence|ai)\b[^.]{0,60}\b(?:appl|recruit|hiring|screen|candidate)|(?:contact|e-?mail|write to) us (?:at|by)|your application\b[^.]{0,40}\b(?:assess|review|screen|process)\w*|opt out|(?:health|dental|medical|life) insurance|paid (?:time off|leave|holidays?)|parental leave|pension|401\(?k|stock options|base salary|compensation (?:package|range)|regardless of|without regard to|protected (?:characteristic|veteran)|data protection)\b/i;
/** Words after which a sentence goes on with what is only nice; what stands before them is not. */
const NICE_FROM_HERE =
  /[,;(–—-]\s*(?=(?:preferably|ideally|idealerweise|optimally|bonus(?: points)?(?: for| if)?|de préférence|preferiblemente)\b)/i;
const NICE_SENTENCE =
  /\b(?:nice to have|(?:is|are|as|be|considered) an? (?:big |huge |strong |definite )?(?:plus|bonus|advantage|asset)|a plus\b|bonus(?: points)?\b|prefer(?:red|ably|ence)|ideally|optimally|desir(?:ed|able)|advantageous|beneficial|not required|not essential|von vorteil|wünschenswert|idealerweise|un plus|un atout)\b/i;

function headingKind(line: string): SectionKind | null {
  const text = line.replace(/^[\s#*•·\-–—\d.)]+/, "").trim();
  const isShort = text.split(/\s+/).length <= 8 && text.length <= 70;
  if (!isShort || text === "" || /[.;!]$/.test(text) || /^\d/.test(text)) return null;
  const looksLikeOne = /:\s*$|\?\s*$/.test(text) || /^[^a-zäöü]*$/.test(text) || !/^\s*[•·*\-–]/.test(line);
  if (!looksLikeOne) return null;
  return HEADINGS.find(([pattern]) => pattern.test(text))?.[1] ?? (/[:?]\s*$/.test(text) ? "intro" : null);
}

/** Cuts a posting into lines (long ones into sentences), each marked with the section it stands in. */
export function postingLines(text: string): PostingLine[] {
  const lines: PostingLine[] = [];
  let section: SectionKind = "intro";
  for (const match of text.matchAll(/[^\n]+/g)) {
    const inline = /^\s*[•*\-–]?\s*([A-Z][\p{L}' /&-]{3,40}):\s+\S/u.exec(match[0]);
    const opening = inline?.[1] ? headingKind(`${inline[1]}:`) : null;
    const heading = headingKind(match[0]);
    if (heading) section = heading;
    const kind = !heading && opening && opening !== "intro" ? opening : section;
    for (const part of match[0].matchAll(/[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]*/g)) {
      if (part[0].trim() === "") continue;
      const start = match.index + part.index;
      for (const piece of atNiceCue(part[0])) {
        const at = start + piece.offset;
        const isNice = kind !== "other" && NICE_SENTENCE.test(piece.text);
        const section = OTHER_SENTENCE.test(piece.text) ? "other" : isNice ? "nice" : kind;
        lines.push({ text: piece.text, start: at, end: at + piece.text.length, section });
      }
    }
  }
  return lines;
}

/** "3 years of sales, preferably in software" is two things: what is asked, and what is liked. */
function atNiceCue(text: string): { text: string; offset: number }[] {
  const cue = NICE_FROM_HERE.exec(text);
  const cut = cue ? cue.index + cue[0].length : 0;
  if (!cue || !/[\p{L}\p{N}]{3}/u.test(text.slice(0, cut))) return [{ text, offset: 0 }];
  return [
    { text: text.slice(0, cut), offset: 0 },
    { text: text.slice(cut), offset: cut },
  ];
}
