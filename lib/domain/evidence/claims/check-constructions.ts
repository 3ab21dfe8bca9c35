import { type Check, entryItem, unsupported } from "@/lib/domain/evidence/claims/check-context";
import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import { fold, foldedWords } from "@/lib/domain/evidence/claims/fold";
import { initialsIn } from "@/lib/domain/evidence/claims/initials";
import { LEADING_BACKED } from "@/lib/domain/evidence/claims/lexicon-roles";
import { NUMBER_WORDS } from "@/lib/domain/evidence/claims/number-words";

/** Claims that a fixed construction makes, whatever words it is filled with. */
export const checkConstructions: Check = (c) => [
  ...titleAtEmployer(c),
  ...becameTitle(c),
  ...spans(c),
  ...heldCards(c),
  ...trades(c),
  ...wholeWorks(c),
  ...praise(c),
];

/** "as a Solicitor for Lowther": whatever stands between "as" and an employer of the evidence is a title there. */
const titleAtEmployer: Check = (c) => {
  const out = [];
  const frame =
    /\b(?:as an?|als) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)(?: (?:for|at|with|bei|beim|fur)(?: (?:the|der|dem|die|das))? )/gu;
  for (const m of c.folded.matchAll(frame)) {
    const title = m[1] ?? "";
    const after = foldedWords(c.folded.slice(m.index + m[0].length)).slice(0, 2);
    const entries = c.entries.filter(
      (e) => !e.isSchool && e.titles.length > 0 && e.names.some((name) => foldedWords(name)[0] === after[0]),
    );
    const entry = entries[0];
    const words = foldedWords(title).filter((word) => !QUALIFIERS.test(word));
    const head = words.at(-1);
    if (!entry || !head || /^(part|member|teil|mitglied|result|way|whole|freelance\w*)$/.test(head)) continue;
    if (!PERSON_NOUN.test(head) && !/^\p{Lu}/u.test(c.clause.text.slice(m.index + m[0].indexOf(title)))) continue;
    const titles = entries.flatMap((e) => e.titles);
    const held = new Set([...titles.flatMap(foldedWords), ...titles.flatMap(initialsIn)]);
    const own = new Set(
      entries
        .flatMap((e) => e.items)
        .filter((i) => i.evidence.kind !== "role")
        .flatMap((i) => [...i.words]),
    );
    if (
      isHeld(head, held) ||
      isHeld(head, own) ||
      SAME_TRADE.some((trade) => trade.test(head) && [...held].some((w) => trade.test(w)))
    )
      continue;
    const start = m.index + m[0].indexOf(title);
    out.push(
      unsupported(
        c,
        "title",
        start,
        start + title.length,
        `Your evidence names another title at ${entry.names[0] ?? "this employer"}.`,
        entryItem(entry),
      ),
    );
  }
  return out;
};

const QUALIFIERS =
  /^(full-?time|part-?time|senior|junior|freelance|qualified|experienced|certified|trained|new|young|gelernte[rn]?|angestellte[rn]?|the|a|an)$/;
const PERSON_NOUN =
  /(er|or|ist|ant|ent|ian|man|woman|eer|ive|ee|ern|in|eur|nurse|cook|chef|clerk|guard|pilot|apprentice|zubi|kraft|frau|mann)$/;
/** Names of one trade that are used for each other. */
const SAME_TRADE = [
  /develop|engineer|programm|entwickl|ingenieur/,
  /teach|lehr|tutor|educator/,
  /assist|assistenz/,
  /consult|advis|berat/,
  /analy/,
  /manag|lead|leit/,
  /intern|praktik|trainee|apprentic|auszubild|azubi|werkstudent/,
];

function isHeld(word: string, held: ReadonlySet<string>): boolean {
  return (
    held.has(word) || held.has(`${word}in`) || held.has(word.replace(/in$/, "")) || held.has(word.replace(/s$/, ""))
  );
}

/** "Später wurde ich dort Prokuristin." */
const becameTitle: Check = (c) => {
  if (c.language !== "de") return [];
  const m =
    /\b(?:wurde|war|bin) ich (?:(?:dort|spater|zuletzt|dann|seit\w*|bereits|auch) )*([a-z-]{5,}(?:istin|ist|erin|er|orin|or|eurin|eur|entin|ent|antin|ant|ling))(?=\s*(?:[.,;!]|$|und\b|bei\b|in der\b|im\b))/u.exec(
      c.folded,
    );
  const word = m?.[1];
  if (!m || !word || !/^\p{Lu}/u.test(c.clause.text.slice(m.index + m[0].length - word.length))) return [];
  if (/sprachler|partner|player|mitglied|burger|nutzer|leser|anhanger|frei(er|e)?$|kenner/.test(word)) return [];
  const titles = new Set(c.ledger.entries.flatMap((e) => e.titles).flatMap(foldedWords));
  if (isHeld(word, titles) || c.ledger.items.some((i) => i.evidence.kind !== "contact" && isHeld(word, i.words)))
    return [];
  const start = m.index + m[0].length - word.length;
  return [
    unsupported(
      c,
      "title",
      start,
      start + word.length,
      `Your evidence does not name the title ${c.clause.text.slice(start, start + word.length)}.`,
    ),
  ];
};

/** Years inside an adjective: "fünfzehnjährige Berufserfahrung". */
const spans: Check = (c) => {
  const out: ReturnType<Check> = [];
  const longest = Math.max(0, ...c.ledger.careerMonths);
  const judge = (months: number, start: number, end: number) => {
    if (months > 0 && months > longest + 9 && longest > 0)
      out.push(
        unsupported(
          c,
          "duration",
          start,
          end,
          `The dates of your roles do not add up to ${c.clause.text.slice(start, end)}.`,
        ),
      );
  };
  for (const m of c.folded.matchAll(
    /\b(\d{1,2}|[a-z]+)-?jahrige[nmrs]?\s+(?:berufs)?(?:erfahrung|praxis|tatigkeit|laufbahn)/g,
  )) {
    const count = Number(m[1]) || NUMBER_WORDS.get(m[1] ?? "") || 0;
    judge(count * 12, m.index, m.index + m[0].length);
  }
  return out;
};

/** Cards, tickets and German "-scheine": held only when the evidence names them. */
const heldCards: Check = (c) => {
  const out = [];
  const cards =
    /\b(?:carry|hold|have|own|possess|passed my|got) (?:an?|my|the|both) ((?:[\p{L}\d&/-]+ ){1,4}(?:card|ticket|licen[cs]e|permit|badge))\b/gu;
  for (const m of c.folded.matchAll(cards)) {
    const words = foldedWords(m[1] ?? "").filter(
      (w) => !/^(card|ticket|licen[cs]e|permit|badge|full|valid|clean|current|gold|driving|of|the|and)$/.test(w),
    );
    if (words.length === 0 || words.some((w) => c.ledger.words.has(w))) continue;
    const start = m.index + m[0].indexOf(m[1] ?? "");
    out.push(
      unsupported(c, "certificate", start, start + (m[1] ?? "").length, "Your evidence names no such card or licence."),
    );
  }
  for (const m of c.folded.matchAll(/\b[a-z]{3,}schein\b/g)) {
    if (/^(an|augen|gut|fahr|liefer|fuhrer|schul)schein$/.test(m[0]) || c.ledger.words.has(m[0])) continue;
    out.push(
      unsupported(
        c,
        "certificate",
        m.index,
        m.index + m[0].length,
        `Your evidence names no ${c.clause.text.slice(m.index, m.index + m[0].length)}.`,
      ),
    );
  }
  return out;
};

/** Qualifications of the German crafts and of commerce: each its own, none follows from another. */
const trades: Check = (c) => {
  const out = [];
  for (const m of eachMatch(
    c.folded,
    /\b(meister(brief|titel|prufung|schule)|gesellenbrief|(fach|betriebs)wirt(in)?|handwerksmeister(in)?|staatlich gepruft\w* techniker(in)?|(?<=\b(den|meinen|die) )techniker(in)?(?= (habe|gemacht|absolviert|abgeschlossen|in (abendform|vollzeit|teilzeit))))\b/,
  )) {
    const stem = m[0]
      .replace(/(brief|titel|prufung|schule)$/, "")
      .replace(/^staatlich gepruft\w* /, "")
      .replace(/in$/, "");
    if (
      c.ledger.items.some(
        (i) => i.evidence.kind !== "contact" && i.folded.includes(stem === "gesellen" ? "gesell" : stem),
      )
    )
      continue;
    out.push(
      unsupported(
        c,
        "degree",
        m.index,
        m.index + m[0].length,
        `Your evidence names no ${c.clause.text.slice(m.index, m.index + m[0].length)}.`,
      ),
    );
  }
  for (const m of c.clause.text.matchAll(
    /(?:weiterbildung|fortbildung|zusatzausbildung|umschulung|lehrgang|aufbaukurs)(?: (?:in|im|zur|zum|als|der|für|für die|in der))? (\p{Lu}[\p{L}-]{4,})/giu,
  )) {
    const noun = fold(m[1] ?? "");
    if (
      !/^\p{Lu}/u.test(m[1] ?? "") ||
      [...c.ledger.words].some((w) => w.length >= 5 && w.slice(0, 6) === noun.slice(0, 6))
    )
      continue;
    const end = m.index + m[0].length;
    out.push(unsupported(c, "certificate", m.index, end, `Your evidence names no training in ${m[1]}.`));
  }
  return out;
};

/** "I ran the whole project", "it was I who set up the department". */
const wholeWorks: Check = (c) => {
  const out = [];
  const deeds = c.ledger.items.filter(
    (i) => !["skill", "course", "contact", "language", "interest"].includes(i.evidence.kind),
  );
  const whole = /\b(?:ran|handled|managed|did|carried) the (?:whole|entire|complete) [\p{L}-]+/u.exec(c.folded);
  if (whole && !deeds.some((i) => LEADING_BACKED.test(i.folded) || /\b(whole|entire|sole|alone)\b/.test(i.folded)))
    out.push(
      unsupported(
        c,
        "role",
        whole.index,
        whole.index + whole[0].length,
        "Your evidence does not say that all of it was yours.",
      ),
    );
  const made =
    /\b(?:set up|built up|founded|established|created|started|aufgebaut|gegrundet) (?:the|our|a|its|their|die|das|den) (?:[\p{L}-]+ ){0,3}(?:department|division|branch|practice|office|function|unit|abteilung|niederlassung|filiale)\b/u.exec(
      c.folded,
    );
  if (
    made &&
    !deeds.some((i) =>
      /\b(set up|built up|found\w*|establish\w*|creat\w*|start\w*|launch\w*|opened|aufbau\w*|aufgebaut|grund\w*|gegrundet)\b/.test(
        i.folded,
      ),
    )
  )
    out.push(
      unsupported(
        c,
        "role",
        made.index,
        made.index + made[0].length,
        "Your evidence does not say that you founded it.",
      ),
    );
  return out;
};

/** Praise that claims a rank: "a recognised specialist", "few know more", "second to none". */
const praise: Check = (c) => {
  const out = [];
  const words =
    /\b(?:(?:recogni[sz]ed|renowned|acknowledged|leading|absolute[rn]?|ausgewiesene[rn]?|anerkannte[rn]?|fuhrende[rn]?) (?:specialist|expert|authority|spezialist(?:in)?|expert(?:e|in)|fach(?:mann|frau))|second to none|few (?:people )?know more|nobody knows|unrivall?ed|unmatched|macht mir (?:so leicht )?(?:niemand|keiner) etwas vor|sucht ihresgleichen)\b/;
  for (const m of eachMatch(c.folded, words)) {
    const rank = /(specialist|expert|authority|spezialist|fachmann|fachfrau)/.exec(m[0])?.[0];
    if (rank && c.ledger.items.some((i) => i.folded.includes(rank))) continue;
    out.push(
      unsupported(c, "level", m.index, m.index + m[0].length, "Your evidence does not say that you are at this level."),
    );
  }
  return out;
};
