import { addresseeWords } from "@/lib/domain/evidence/claims/addressee";
import { checkAbilities } from "@/lib/domain/evidence/claims/check-abilities";
import { checkCertificates } from "@/lib/domain/evidence/claims/check-certificates";
import { checkConstructions } from "@/lib/domain/evidence/claims/check-constructions";
import { type Check, type ClauseContext, entriesNamedIn } from "@/lib/domain/evidence/claims/check-context";
import { checkDates } from "@/lib/domain/evidence/claims/check-dates";
import { checkDegrees } from "@/lib/domain/evidence/claims/check-degrees";
import { checkDurations } from "@/lib/domain/evidence/claims/check-durations";
import { checkLevels } from "@/lib/domain/evidence/claims/check-levels";
import { checkNames } from "@/lib/domain/evidence/claims/check-names";
import { checkNumbers } from "@/lib/domain/evidence/claims/check-numbers";
import { checkRoles } from "@/lib/domain/evidence/claims/check-roles";
import { checkSkills } from "@/lib/domain/evidence/claims/check-skills";
import { checkTitles } from "@/lib/domain/evidence/claims/check-titles";
import type { UnsupportedClaim, VerifyClaimsInput } from "@/lib/domain/evidence/claims/claim";
import { clausesOf } from "@/lib/domain/evidence/claims/clauses";
import { foldKeeping, levelSpaces } from "@/lib/domain/evidence/claims/fold";
import { buildLedger, type Ledger, statement } from "@/lib/domain/evidence/claims/ledger";
import { findQuantities } from "@/lib/domain/evidence/claims/quantities";
import { hasGerman, type Sentence, splitText } from "@/lib/domain/evidence/claims/split-text";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

export type {
  AllowedContext,
  ClaimKind,
  UnsupportedClaim,
  VerifyClaimsInput,
} from "@/lib/domain/evidence/claims/claim";

const CHECKS: Check[] = [
  checkDegrees,
  checkCertificates,
  checkTitles,
  checkDates,
  checkDurations,
  checkNumbers,
  checkRoles,
  checkLevels,
  checkSkills,
  checkConstructions,
  checkNames,
  checkAbilities,
];

/**
 * What a text says about its owner that no evidence carries, in the order of the text. Deterministic: the same input
 * gives the same answer, and no model is asked. Words about the employer, the job or a wish are not claims. English
 * and German. Offsets are UTF-16 indexes into `text`, or into the sentences joined by one space.
 */
export function verifyClaims(input: VerifyClaimsInput): UnsupportedClaim[] {
  const original = input.text ?? (input.sentences ?? []).map((s) => s.text).join(" ");
  const allowed = input.allowed ?? {};
  const text = levelSpaces(original);
  const split = splitText(original);
  const isLetter = split.isLetter;
  const ledger = ledgerOf(input);
  const quoted = quotedSpans(text, input, allowed.postingText);
  const clauses = split.sentences.flatMap((sentence) =>
    clausesOf(sentence, isLetter).map((clause) => ({ clause, sentence })),
  );
  const addressee = addresseeWords(split, clauses, allowed);
  const cites = citations(input);
  const found: UnsupportedClaim[] = [];
  const entriesBySentence = new Map<Sentence, ReturnType<typeof entriesNamedIn>>();
  for (const { clause, sentence } of clauses) {
    if (clause.about !== "person" || ledger.statements.has(statement(sentence.text))) continue;
    const entries = entriesBySentence.get(sentence) ?? entriesNamedIn(ledger, sentence.text);
    entriesBySentence.set(sentence, entries);
    const ids = cites(clause.start);
    const context: ClauseContext = {
      text,
      ledger,
      recognizer: input.recognizer,
      allowed,
      addressee,
      isLetter,
      language: split.language === "de" || hasGerman(sentence.text) ? "de" : "en",
      clause,
      sentence,
      folded: foldKeeping(clause.text),
      entries,
      quantities: findQuantities(clause.text),
      cited: ledger.items.filter((i) => ids.has(i.evidence.id)),
    };
    for (const check of CHECKS) {
      for (const claim of check(context)) {
        if (quoted.some(([a, b]) => claim.start >= a && claim.end <= b)) continue;
        if (!found.some((f) => f.start < claim.end && claim.start < f.end))
          found.push({ ...claim, claim: original.slice(claim.start, claim.end) });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type CachedLedger = {
  ledger: Ledger;
  recognizer: VerifyClaimsInput["recognizer"];
  today: string | undefined;
  size: number;
};
const LEDGERS = new WeakMap<Evidence[], CachedLedger>();

/** The ledger of an evidence list, read once while the list lives: a page checks again at every keystroke. */
function ledgerOf({ evidence, recognizer, today }: VerifyClaimsInput): Ledger {
  const known = LEDGERS.get(evidence);
  if (known && known.recognizer === recognizer && known.today === today && known.size === evidence.length)
    return known.ledger;
  const ledger = buildLedger(evidence, recognizer, today);
  LEDGERS.set(evidence, { ledger, recognizer, today, size: evidence.length });
  return ledger;
}

/** Words in quotation marks that the posting really contains, and quotations a sentence declares. */
function quotedSpans(text: string, input: VerifyClaimsInput, postingText: string | undefined): [number, number][] {
  const out: [number, number][] = [];
  const posting = postingText === undefined ? "" : plain(postingText);
  for (const m of text.matchAll(/"([^"\n]{3,300})"/g)) {
    if (posting !== "" && posting.includes(plain(m[1] ?? "").replace(/[.,;]$/, "")))
      out.push([m.index, m.index + m[0].length]);
  }
  let offset = 0;
  for (const sentence of input.sentences ?? []) {
    const quote = sentence.postingQuote;
    const at = quote ? sentence.text.indexOf(quote) : -1;
    const isReal = quote !== undefined && (posting === "" || posting.includes(plain(quote)));
    if (quote && at >= 0 && isReal) out.push([offset + at, offset + at + quote.length]);
    offset += sentence.text.length + 1;
  }
  return out;
}

function plain(text: string): string {
  return levelSpaces(text).replace(/\s+/g, " ").trim().toLowerCase();
}

/** Evidence ids of the sentence that holds an offset. */
function citations(input: VerifyClaimsInput): (offset: number) => ReadonlySet<string> {
  const spans: { end: number; ids: ReadonlySet<string> }[] = [];
  let offset = 0;
  for (const sentence of input.sentences ?? []) {
    offset += sentence.text.length + 1;
    spans.push({ end: offset, ids: new Set(sentence.evidenceIds) });
  }
  return (at) => spans.find((s) => at < s.end)?.ids ?? new Set();
}
