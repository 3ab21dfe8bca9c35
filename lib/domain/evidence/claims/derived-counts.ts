import { PEOPLE, sameNoun } from "@/lib/domain/evidence/claims/amounts";
import type { ClauseContext } from "@/lib/domain/evidence/claims/check-context";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

/** "three employers", "two degrees": counts that follow from the ledger itself. */
export function isDerivedCount(c: ClauseContext, q: FoundQuantity): boolean {
  const counts: [RegExp, number[]][] = [
    [
      /^(employer|compan|role|position|job|organi[sz]ation|arbeitgeber|unternehmen|stelle|firm|stationen|station)/,
      [
        new Set(c.ledger.entries.filter((e) => e.pointer.startsWith("/work")).flatMap((e) => e.names)).size,
        c.ledger.entries.filter((e) => e.pointer.startsWith("/work")).length,
      ],
    ],
    [/^(degree|abschluss|abschlusse|studium)/, [c.ledger.items.filter((i) => i.evidence.kind === "degree").length]],
    [/^(language|sprache)/, [c.ledger.items.filter((i) => i.evidence.kind === "language").length]],
    [/^(certif|zertifikat)/, [c.ledger.items.filter((i) => i.evidence.kind === "certificate").length]],
    [/^(project|projekt)/, [c.ledger.entries.filter((e) => e.pointer.startsWith("/projects")).length]],
    [/^(publication|paper|veroffentlich)/, [c.ledger.items.filter((i) => i.evidence.kind === "publication").length]],
    [/^(award|preis|auszeichn)/, [c.ledger.items.filter((i) => i.evidence.kind === "award").length]],
  ];
  return counts.some(([noun, values]) => noun.test(q.noun) && values.includes(q.value));
}

/** "a team of three" from "with two colleagues": oneself and the others. */
export function isTeamWithOthers(c: ClauseContext, q: FoundQuantity): boolean {
  const before = c.folded.slice(Math.max(0, q.start - 30), q.start);
  const isTeam = /\b(team|group|crew|squad|trio|pair|gruppe|zu) (of |von |aus |mit )?(just |only )?$/.test(before);
  if (!isTeam && !(PEOPLE.test(q.noun) && q.unit === "")) return false;
  // "alongside four colleagues" from "a team of five".
  if (
    /\b(with|alongside|next to|beside|mit|neben)\s+(my |the |meinen |den )?$/.test(before) &&
    c.ledger.quantities.some(
      ({ quantity, item }) =>
        quantity.value === q.value + 1 &&
        (/\b(team|group|crew|gruppe)\s+(of|von|aus)\s+$/.test(item.folded.slice(0, quantity.start)) ||
          /^[- ](person|people|strong|kopfig)/.test(item.folded.slice(quantity.end))),
    )
  )
    return true;
  return c.ledger.quantities.some(
    ({ quantity, item }) =>
      quantity.unit === "" &&
      quantity.value === q.value - 1 &&
      PEOPLE.test(quantity.noun) &&
      (q.noun === "" || sameNoun(q.noun, quantity.noun)) &&
      /\b(with|together with|alongside|mit|gemeinsam mit)\s+$/.test(item.folded.slice(0, quantity.start)),
  );
}
