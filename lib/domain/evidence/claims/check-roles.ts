import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { checkRanks } from "@/lib/domain/evidence/claims/check-ranks";
import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import { fold, stem } from "@/lib/domain/evidence/claims/fold";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import {
  ALONE_BACKED,
  ALONE_CLAIM,
  FOUNDING_BACKED,
  FOUNDING_CLAIM,
  FOUNDING_STRICT,
  LEADING_BACKED,
  LEADING_CLAIM,
  MAKING_CLAIM,
  PEOPLE_WORDS,
  SUPERLATIVES,
  TAKING_PART,
  TEAM_BACKED,
  TEAM_CLAIM,
} from "@/lib/domain/evidence/claims/lexicon-roles";

/** What backs a kind of claim. `strict` is asked when no evidence speaks about the same thing. */
type Rule = {
  claim: RegExp;
  backed: RegExp;
  strict: RegExp;
  reason: string;
  byTitle: boolean;
  withPeople?: boolean;
  byAward?: boolean;
};

const RULES: Rule[] = [
  {
    claim: TEAM_CLAIM,
    backed: TEAM_BACKED,
    strict: TEAM_BACKED,
    reason: "Your evidence does not say that you led people.",
    byTitle: true,
    withPeople: true,
  },
  {
    claim: LEADING_CLAIM,
    backed: LEADING_BACKED,
    strict: LEADING_BACKED,
    reason: "Your evidence does not say that you led this.",
    byTitle: true,
  },
  {
    claim: ALONE_CLAIM,
    backed: ALONE_BACKED,
    strict: ALONE_BACKED,
    reason: "Your evidence does not say that you did this alone.",
    byTitle: false,
  },
  {
    claim: FOUNDING_CLAIM,
    backed: FOUNDING_BACKED,
    strict: FOUNDING_STRICT,
    reason: "Your evidence does not say that you founded or started this.",
    byTitle: false,
  },
  ...SUPERLATIVES.map(({ claim, backed, says }) => ({
    claim,
    backed,
    strict: backed,
    reason: `Your evidence does not say ${says} here.`,
    byTitle: false,
    byAward: says === "an award" || says === "recognition",
  })),
];

/** "worked on" is not "led": words that claim more of the work than the evidence about the same thing does. */
export const checkRoles: Check = (c) => {
  const out = [];
  for (const rule of RULES) {
    for (const m of eachMatch(c.folded, rule.claim)) {
      if (isTheirs(c, m.index) || isLedEvent(c, rule, m.index + m[0].length)) continue;
      const nearest = missingFor(c, rule, m.index, m[0].length);
      if (nearest !== undefined) out.push(unsupported(c, "role", m.index, m.index + m[0].length, rule.reason, nearest));
    }
  }
  return [...out, ...making(c), ...checkRanks(c)];
};

/** "led SQL workshops" where the evidence says that such workshops were taught or held: no claim to have led people. */
function isLedEvent(c: ClauseContext, rule: Rule, end: number): boolean {
  if (rule.claim !== LEADING_CLAIM && rule.claim !== TEAM_CLAIM) return false;
  const object =
    /^\s+([^,.;()]{0,50}?)\b(sessions?|workshops?|class(es)?|lessons?|trainings?|courses?|seminars?|tutorials?|lunch-and-learns?|tours?|clubs?|rounds?|schulungen|workshops|kurse|kurs)\b/.exec(
      c.folded.slice(end),
    );
  if (!object) return false;
  const stems = contentStems(object[0]);
  return c.ledger.items.some(
    (i) =>
      overlap(stems, i) > 0 &&
      /\b(taught|teach\w*|train\w*|ran|run(s|ning)?|held|host\w*|gave|deliver\w*|present\w*|organi[sz]\w*|coach\w*|facilitat\w*|gehalten|geschult|unterricht\w*|durchgefuhrt)\b/.test(
        i.folded,
      ),
  );
}

/**
 * The closest evidence when the claim is not backed, undefined when it is. Backed means: among the evidence that shares
 * most subject words with the clause, one carries an equal word; where none shares any, any evidence with such a word.
 */
function missingFor(c: ClauseContext, rule: Rule, index: number, length: number): LedgerItem | null | undefined {
  const stems = subject(c, index, length);
  const range = stretch(c, index, length);
  let backedScore = -1;
  let strictScore = -1;
  let best: LedgerItem | null = null;
  let bestScore = 0;
  let sameWordScore = 0;
  const word = stem(c.folded.slice(index, index + length).trim());
  for (const item of deeds(c)) {
    const score = closeness(c, stems, item, range);
    if (word.length >= 3 && item.stems.has(word) && score > sameWordScore) sameWordScore = score;
    const byTitle = rule.byTitle && titleCarries(c, item, rule.backed);
    const people = rule.withPeople !== true || PEOPLE_WORDS.test(item.folded) || byTitle;
    if (
      people &&
      (byTitle || (item.evidence.kind === "award" && rule.byAward === true) || rule.backed.test(item.folded)) &&
      score > backedScore
    )
      backedScore = score;
    if (people && (byTitle || rule.strict.test(item.folded)) && score > strictScore) strictScore = score;
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  // The evidence closest to the claim says only that its owner took part: no title makes more of that.
  if (rule.claim === LEADING_CLAIM || rule.claim === FOUNDING_CLAIM || rule.claim === ALONE_CLAIM) {
    const near = deeds(c)
      .map((item) => ({ item, score: [...stems].filter((s) => item.own.has(s)).length }))
      .sort((a, b) => b.score - a.score);
    const top = near[0];
    if (
      top &&
      top.score >= 1 &&
      (near[1]?.score ?? 0) < top.score &&
      TAKING_PART.test(top.item.folded) &&
      !rule.backed.test(withoutTitles(fold(top.item.evidence.text)))
    )
      return top.item;
  }
  if (
    rule.withPeople &&
    DEPARTMENT.test(c.folded.slice(index, index + length + 60)) &&
    !deeds(c).some((i) => DEPARTMENT.test(i.folded) || /\b(head|director|chief|manager|owner|leiter)/.test(i.folded))
  )
    return best;
  if (sameWordScore >= 2 || (rule.withPeople && backedScore >= 0)) return undefined;
  if (bestScore === 0) return strictScore >= 0 && stems.size <= 6 ? undefined : best;
  const isBacked =
    bestScore === 1
      ? backedScore >= 1 || (strictScore >= 0 && stems.size <= 2)
      : backedScore >= bestScore - (bestScore > 3 ? 1 : 0);
  return isBacked ? undefined : best;
}

/** "assisted the art director": titles of others say nothing of oneself. */
function withoutTitles(folded: string): string {
  return folded.replace(/\b[a-z ]{0,12}(manager|director|lead|leader|head|principal|chief)s?\b/g, "");
}

/** Made, managed or ran it, where the closest evidence only took part. */
function making(c: ClauseContext) {
  for (const m of eachMatch(c.folded, MAKING_CLAIM)) {
    // "we handled": said of a group.
    if (/\b(we|wir|they|who|that)\s+(\w+ly\s+|have\s+|had\s+)?$/.test(c.folded.slice(0, m.index))) continue;
    const [from] = stretch(c, m.index, m[0].length);
    if (TAKING_PART.test(c.folded.slice(from, m.index + m[0].length + 20)) || isTheirs(c, m.index)) continue;
    const nearest = onlyTookPart(c, m.index, m[0].length);
    if (nearest)
      return [
        unsupported(
          c,
          "role",
          m.index,
          m.index + m[0].length,
          "Your evidence says you took part in this, not that you did it.",
          nearest,
        ),
      ];
  }
  return [];
}

/** The evidence closest to a deed, where it says only that its owner took part; null where another says as much or more. */
function onlyTookPart(c: ClauseContext, index: number, length: number): LedgerItem | null {
  const stems = subject(c, index, length);
  const range = stretch(c, index, length);
  let best: LedgerItem | null = null;
  let bestScore = 1;
  let others = 0;
  for (const item of deeds(c)) {
    const score = closeness(c, stems, item, range);
    if (
      TAKING_PART.test(item.folded) &&
      !MAKING_CLAIM.test(item.folded) &&
      !LEADING_BACKED.test(withoutTitles(fold(item.evidence.text)))
    ) {
      if (score > bestScore) [best, bestScore] = [item, score];
    } else if (item.evidence.kind !== "role" && score > others) others = score;
  }
  return others >= bestScore ? null : best;
}

/** More than a few people. */
const DEPARTMENT = /\b(department|division|abteilung|bereich)\b/;

/** Evidence that says what someone did. */
function deeds(c: ClauseContext): LedgerItem[] {
  return c.ledger.items.filter((i) =>
    ["bullet", "role", "project", "summary", "volunteer", "statement", "award", "publication"].includes(
      i.evidence.kind,
    ),
  );
}

/** Shared subject words, and two more for each shared figure. */
function closeness(
  c: ClauseContext,
  stems: ReadonlySet<string>,
  item: LedgerItem,
  [from, to]: [number, number],
): number {
  const figures =
    item.quantities.length === 0
      ? []
      : c.quantities.filter(
          (q) =>
            q.start >= from && q.end <= to && item.quantities.some((i) => i.value === q.value && i.unit === q.unit),
        );
  return overlap(stems, item) + 2 * figures.length;
}

function titleCarries(c: ClauseContext, item: LedgerItem, backed: RegExp): boolean {
  const entry = c.ledger.entries.find((e) => e.items.includes(item));
  return entry?.titles.some((t) => backed.test(t.toLowerCase())) ?? false;
}

/** The stretch around a claim word that it governs: up to the next comma, or "and" with another deed. */
function stretch(c: ClauseContext, index: number, length: number): [number, number] {
  const { text } = c.clause;
  const before = /^.*(?:[;:,]|\s(?:and|und))\s/su.exec(text.slice(0, index))?.[0].length ?? 0;
  const after =
    /[;:,](?=\s|$)|\s(?:and|und) (?:I |ich )?(?:\p{Ll}+ed|grew|built|wrote|cut|ran|won|made|led|drove|taught|sold|set)\b/u.exec(
      text.slice(index + length),
    )?.index;
  const end = after === undefined ? text.length : index + length + after;
  // A claim word alone between two commas says too little: take the whole clause then.
  return end - before - length < 14 ? [0, text.length] : [before, end];
}

/** The subject words around a claim word, without it. */
function subject(c: ClauseContext, index: number, length: number): Set<string> {
  const [from, to] = stretch(c, index, length);
  const near = `${c.clause.text.slice(from, index)} ${c.clause.text.slice(index + length, to)}`;
  // "…, which I led": what it is about stands before the comma; "in charge of it": in the sentence.
  const isRelative = from > 0 && /^\s*(which|where|whose|wo|(die|der|das|den) ich)\b/i.test(near);
  if (isRelative || /^\s*(of|for)?\s*(it|this|that|them)\b/.test(c.clause.text.slice(index + length))) {
    const before = c.sentence.text.slice(
      0,
      Math.max(0, c.clause.start - c.sentence.start) + (isRelative ? from : index),
    );
    return contentStems(isRelative ? (before.replace(/,\s*$/, "").split(/[,:;]/).at(-1) ?? "") : before);
  }
  return contentStems(`${c.clause.text.slice(from, index)} ${c.clause.text.slice(index + length, to)}`);
}

/** "the team that led", "reporting to the manager who led", "an agency ran": somebody else's deed. */
function isTheirs(c: ClauseContext, index: number): boolean {
  const before = c.folded.slice(Math.max(0, index - 26), index);
  return (
    /\b(who|that|whose|which|they|he|she|er|welche[rs]?)\s+(had\s+|have\s+|was\s+)?$/.test(before) &&
    !/\bthat i\s/.test(before)
  );
}
