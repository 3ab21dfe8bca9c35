import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";

/** Ranks and prizes: who sat second is not first, who came to the final did not win. */
export const checkRanks: Check = (c) => [...ranks(c), ...wonAsFinalist(c)];

/** "first chair" where the evidence says second: a rank in a thing that the evidence names with another. */
function ranks(c: ClauseContext) {
  const out = [];
  for (const m of c.folded.matchAll(
    /\b(first|second|third|lead|1st|2nd|3rd)[ -](chair|author|place|prize|class|officer|mate|assistant|counsel|violin|team)\w*\b/g,
  )) {
    const [rank = "", thing = ""] = [m[1], m[2]];
    const about = c.ledger.items.filter((i) => [...i.words].some((w) => w.startsWith(thing)));
    if (about.length === 0 || about.some((i) => i.folded.includes(rank) || i.folded.includes(SAME_RANK[rank] ?? rank)))
      continue;
    if (!about.some((i) => /\b(first|second|third|lead|1st|2nd|3rd|finalist)/.test(i.folded))) continue;
    out.push(
      unsupported(c, "role", m.index, m.index + m[0].length, "Your evidence names another rank here.", about[0]),
    );
  }
  return out;
}
const SAME_RANK: Record<string, string> = {
  first: "1st",
  second: "2nd",
  third: "3rd",
  "1st": "first",
  "2nd": "second",
};

/** A finalist, a nominee and a runner-up did not win. */
function wonAsFinalist(c: ClauseContext) {
  const m = /\b(won|winner|winning|awarded|gewann|gewonnen|gewinner(in)?|sieger(in)?)\b/.exec(c.folded);
  if (!m) return [];
  const stems = contentStems(c.clause.text.slice(m.index));
  const near = c.ledger.items
    .filter((i) => overlap(stems, i) >= 2)
    .sort((a, b) => overlap(stems, b) - overlap(stems, a))[0];
  if (
    !near ||
    !/\b(finalist\w*|nominee|nominated|shortlist\w*|runner-?up|nominiert|honou?rable mention)\b/.test(near.folded)
  )
    return [];
  return [unsupported(c, "role", m.index, m.index + m[0].length, "Your evidence does not say that you won.", near)];
}
