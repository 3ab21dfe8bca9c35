import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import {
  ALONE_BACKED,
  ALONE_CLAIM,
  FOUNDING_BACKED,
  FOUNDING_CLAIM,
  LEADING_BACKED,
  LEADING_CLAIM,
  MAKING_CLAIM,
  SUPERLATIVES,
  TAKING_PART,
} from "@/lib/domain/evidence/claims/lexicon-roles";

/** "worked on" is not "led": verbs that claim more of the work than the evidence about the same thing does. */
export const checkRoles: Check = (c) => [
  ...stronger(c, LEADING_CLAIM, LEADING_BACKED, "Your evidence does not say that you led this."),
  ...stronger(c, ALONE_CLAIM, ALONE_BACKED, "Your evidence does not say that you did this alone."),
  ...stronger(c, FOUNDING_CLAIM, FOUNDING_BACKED, "Your evidence does not say that you founded or started this."),
  ...making(c),
  ...SUPERLATIVES.flatMap(({ claim, backed, says }) =>
    stronger(c, claim, backed, `Your evidence does not say ${says} here.`),
  ),
];

/**
 * A claim word is backed when a piece of evidence about the same thing carries an equal word. "About the same thing"
 * means: it shares at least as many subject words as the closest evidence without such a word (less one).
 */
function stronger(c: ClauseContext, claim: RegExp, backed: RegExp, reason: string) {
  const out = [];
  for (const m of c.folded.matchAll(new RegExp(claim.source, `${claim.flags.replace("g", "")}g`))) {
    if (isTheirs(c, m.index)) continue;
    const stems = subject(c, m.index, m[0].length);
    let backedScore = -1;
    let best: LedgerItem | null = null;
    let bestScore = 0;
    for (const item of relevant(c)) {
      if (item.evidence.kind === "skill" || item.evidence.kind === "contact") continue;
      const score = overlap(stems, item);
      const carries = backed.test(item.folded) || titleCarries(c, item, backed);
      if (carries && score > backedScore) backedScore = score;
      if (score > bestScore) [best, bestScore] = [item, score];
    }
    const isBacked =
      backedScore >= 0 &&
      (bestScore <= 1
        ? backedScore >= Math.min(bestScore, stems.size > 2 ? 1 : 0)
        : backedScore >= bestScore - (bestScore > 3 ? 1 : 0));
    if (!isBacked) out.push(unsupported(c, "role", m.index, m.index + m[0].length, reason, best));
  }
  return out;
}

/** Made it oneself, where the closest evidence only took part. */
function making(c: ClauseContext) {
  const m = MAKING_CLAIM.exec(c.folded);
  if (!m || TAKING_PART.test(c.folded.slice(0, m.index + m[0].length + 20))) return [];
  const stems = subject(c, m.index, m[0].length);
  let best: LedgerItem | null = null;
  let bestScore = 1;
  let others = 0;
  for (const item of relevant(c)) {
    if (item.evidence.kind === "skill") continue;
    const score = overlap(stems, item);
    if (TAKING_PART.test(item.folded) && !MAKING_CLAIM.test(item.folded) && !LEADING_BACKED.test(item.folded)) {
      if (score > bestScore) [best, bestScore] = [item, score];
    } else if (score > others) others = score;
  }
  if (!best || others >= bestScore) return [];
  return [
    unsupported(
      c,
      "role",
      m.index,
      m.index + m[0].length,
      "Your evidence says you took part in this, not that you made it.",
      best,
    ),
  ];
}

function relevant(c: ClauseContext): LedgerItem[] {
  return c.ledger.items;
}

function titleCarries(c: ClauseContext, item: LedgerItem, backed: RegExp): boolean {
  if (backed !== LEADING_BACKED) return false;
  const entry = c.ledger.entries.find((e) => e.items.includes(item));
  return entry?.titles.some((t) => backed.test(t.toLowerCase())) ?? false;
}

/** The subject words of the clause without the claim word itself. */
function subject(c: ClauseContext, index: number, length: number): Set<string> {
  return contentStems(`${c.clause.text.slice(0, index)} ${c.clause.text.slice(index + length)}`);
}

/** "the team that led", "reporting to the manager who led": somebody else's deed. */
function isTheirs(c: ClauseContext, index: number): boolean {
  return /\b(who|that|whose|they|he|she|er|welche[rs]?)\s+(had\s+|have\s+)?$/.test(
    c.folded.slice(Math.max(0, index - 16), index),
  );
}
