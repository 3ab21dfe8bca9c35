import type { AllowedContext, ClaimKind, UnsupportedClaim } from "@/lib/domain/evidence/claims/claim";
import type { Clause } from "@/lib/domain/evidence/claims/clauses";
import { fold, foldedWords, stem } from "@/lib/domain/evidence/claims/fold";
import { initialsIn } from "@/lib/domain/evidence/claims/initials";
import type { Ledger, LedgerEntry, LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";
import type { Sentence } from "@/lib/domain/evidence/claims/split-text";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

/** All a check may look at. Checks read one clause at a time. */
export type CheckContext = {
  /** The text with spaces and quotes levelled; offsets are those of the original. */
  text: string;
  ledger: Ledger;
  recognizer: SkillRecognizer | null;
  allowed: AllowedContext;
  /** Folded words of the addressee: the company applied to, the people greeted. */
  addressee: ReadonlySet<string>;
  isLetter: boolean;
  language: "en" | "de";
};
export type ClauseContext = CheckContext & {
  clause: Clause;
  sentence: Sentence;
  /** The clause with marks and case folded away, offsets kept. */
  folded: string;
  /** Entries of the ledger whose employer or school the sentence names. */
  entries: LedgerEntry[];
  /** Every number in the clause. */
  quantities: FoundQuantity[];
  /** Evidence the sentence cites, if it cites any. */
  cited: LedgerItem[];
};
export type Check = (context: ClauseContext) => UnsupportedClaim[];

/** A finding over clause-relative offsets. */
export function unsupported(
  c: ClauseContext,
  kind: ClaimKind,
  from: number,
  to: number,
  reason: string,
  nearest?: LedgerItem | null,
): UnsupportedClaim {
  const start = c.clause.start + from;
  const end = c.clause.start + to;
  const near = nearest === undefined ? nearestItem(c) : nearest;
  return {
    kind,
    claim: c.text.slice(start, end),
    start,
    end,
    reason,
    nearestEvidence: near ? { id: near.evidence.id, text: near.evidence.text } : null,
  };
}

/** Stems of the words that carry the subject of a text. */
export function contentStems(text: string): Set<string> {
  return new Set(
    foldedWords(text)
      .filter((w) => !STOPWORDS.has(w) && !/^\d/.test(w) && w.length > 1)
      .map(stem),
  );
}

/** How many subject words an item shares with a set of stems. */
export function overlap(stems: ReadonlySet<string>, item: LedgerItem): number {
  let shared = 0;
  for (const s of stems) if (item.stems.has(s)) shared += 1;
  return shared;
}

/** The evidence closest in words: cited first, then the whole ledger; null when nothing is shared. */
export function nearestItem(c: ClauseContext): LedgerItem | null {
  const stems = contentStems(c.clause.text);
  let best: LedgerItem | null = null;
  let bestScore = 0;
  for (const item of [...c.cited, ...c.ledger.items]) {
    if (item.evidence.kind === "contact") continue;
    const score = overlap(stems, item) + (c.cited.includes(item) ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  return best;
}

/** True when every one of the words stands together in one piece of evidence. */
export function standsTogether(ledger: Ledger, words: string[]): boolean {
  return words.length > 0 && ledger.items.some((item) => words.every((w) => hasWord(item.words, w)));
}

/** A folded word, its singular or its plural. */
export function hasWord(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || words.has(`${word}s`) || (word.endsWith("s") && words.has(word.slice(0, -1)));
}

/** Entries whose employer or school a text names. A distinctive first word is enough: "Northwind" for "Northwind Traders Ltd". */
export function entriesNamedIn(ledger: Ledger, text: string): LedgerEntry[] {
  const folded = ` ${foldedWords(text).join(" ")} `;
  return ledger.entries.filter(
    (entry) =>
      /^\/(work|volunteer|education)\//.test(entry.pointer) &&
      entry.names.some((name) => {
        const { whole, first, head, initials, town, place } = formsOf(name);
        if (whole === "") return false;
        if (folded.includes(` ${whole} `)) return true;
        if (initials.some((i) => folded.includes(` ${i} `) && text.includes(i.toUpperCase()))) return true;
        if (town !== "" && (place?.test(text) || (text.includes(`in ${town}`) && STUDY.test(text)))) return true;
        return first !== "" && folded.includes(` ${first} `) && head.test(text);
      }),
  );
}

type Forms = { whole: string; first: string; head: RegExp; initials: string[]; town: string; place: RegExp | null };
const FORMS = new Map<string, Forms>();
const STUDY = /\b(master|bachelor|studi\p{L}*|studied|degree|diplom|abschluss|promo\p{L}*|graduated)\b/iu;

/** The ways to name an organisation: whole, by its first word, by initials ("UCD"), by its town ("Exeter"). Built once. */
function formsOf(name: string): Forms {
  const known = FORMS.get(name);
  if (known) return known;
  const words = foldedWords(name);
  const first = words[0] ?? "";
  const town =
    /^(?:University|Universität|Universitat|Hochschule|College|Uni|TU|Technische (?:Universität|Hochschule)) (?:of |at |zu |für )?(\p{Lu}\p{L}{3,})$/u.exec(
      name.trim(),
    )?.[1];
  const forms: Forms = {
    whole: words.join(" "),
    first: first.length >= 4 && !GENERIC_NAME.has(first) ? first : "",
    // "in Edinburgh" is the town, not the college there.
    head: new RegExp(`(?<!\\b[Ii]n )\\b${escaped(nameHead(name))}`, "u"),
    initials: initialsIn(name).filter((i) => i.length >= 3),
    town: town ?? "",
    place: town ? new RegExp(`(?:\\b(?:at|from|an der)\\s|\\()${town}\\b`, "u") : null,
  };
  if (FORMS.size > 2000) FORMS.clear();
  FORMS.set(name, forms);
  return forms;
}

const GENERIC_NAME = new Set(
  "university universitat hochschule technical technische college school institute national international city state first general saint global digital united royal north south east west the freelance self various stadt klinikum hospital bank software computer data web digital research undergraduate graduate student social smart open american british german european centre center department ministry community public health care house home county media design creative capital group summit premier advanced applied modern central family green blue black white golden senior junior local studio project team".split(
    " ",
  ),
);

function nameHead(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name.trim())?.[0] ?? name;
}
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Certificates, publications, awards and projects that a text names by most of their words. */
export function subjectsNamedIn(ledger: Ledger, text: string): LedgerEntry[] {
  const stems = contentStems(text);
  return ledger.entries.filter((entry) => {
    if (/^\/(work|volunteer|education)\//.test(entry.pointer)) return false;
    const name = contentStems(entry.items[0]?.evidence.text ?? "");
    const shared = [...name].filter((s) => stems.has(s)).length;
    return (
      (shared >= 2 && shared >= name.size * 0.5) ||
      (name.size === 1 && shared === 1 && /^[\p{Lu}\d]{3,}/u.test(entry.items[0]?.evidence.text ?? ""))
    );
  });
}

/** The item of a ledger with an entry's own line first, for pointing the owner to it. */
export function entryItem(entry: LedgerEntry | undefined): LedgerItem | null {
  return entry?.items[0] ?? null;
}

export function foldedName(name: string): string {
  return fold(name).trim();
}
