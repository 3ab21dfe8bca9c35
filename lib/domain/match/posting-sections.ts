/** What a stretch of a posting is about. `other` is about the company, the pay, the law: no source of requirements. */
export type SectionKind = "must" | "nice" | "duties" | "intro" | "other";
/** One line or sentence of a posting with its place and the kind of section it stands in. */
export type PostingLine = { text: string; start: number; end: number; section: SectionKind };

const HEADINGS: [RegExp, SectionKind][] = [
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
const NICE_SENTENCE =
  /\b(?:nice to have|(?:is|are|as|be|considered) an? (?:big |huge |strong |definite )?(?:plus|bonus|advantage|asset)|a plus\b|bonus(?: points)?\b|prefer(?:red|ably|ence)|ideally|desir(?:ed|able)|advantageous|beneficial|not required|not essential|von vorteil|wünschenswert|idealerweise|un plus|un atout)\b/i;

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
      const isNice = kind !== "other" && NICE_SENTENCE.test(part[0]);
      lines.push({ text: part[0], start, end: start + part[0].length, section: isNice ? "nice" : kind });
    }
  }
  return lines;
}
