import { findDates } from "@/lib/domain/evidence/claims/calendar";
import {
  type Check,
  type ClauseContext,
  contentStems,
  overlap,
  unsupported,
} from "@/lib/domain/evidence/claims/check-context";
import { eachMatch } from "@/lib/domain/evidence/claims/each-match";
import { fold, stem } from "@/lib/domain/evidence/claims/fold";
import type { LedgerItem } from "@/lib/domain/evidence/claims/ledger";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

const UP =
  /\b(increas\w*|grew|grow\w*|growth|rais(ed|ing|es?)|rose|ris(e|es|ing|en)|boost\w*|expand\w*|expansion|lift(ed|ing)?|gain(ed|s|ing)?|up by|climb\w*|higher|accelerat\w*|scal(ed|ing) up|gesteiger\w*|steiger\w*|erhoh\w*|gewachsen|wuchs|wachs\w*|ausgebaut|gestiegen|stieg\w*|zuwachs|anstieg|mehr umsatz|verlanger\w*|lengthen\w*|prolong\w*|(?<=\b(days?|hours?|weeks?|minutes?|months?) )more)\b/;
const DOWN =
  /\b(reduc\w*|cut(s|ting)?|decreas\w*|lower(ed|ing|s)?|drop(ped|ping|s)?|shr(ank|unk|ink\w*)|sav(ed|es?|ing|ings)|minimi[sz]\w*|shorten\w*|fell|fall(s|en|ing)?|declin\w*|trimm\w*|slash\w*|down (by|from)|eliminat\w*|fewer|less|halv\w*|gesenkt|senk\w*|reduzier\w*|verringer\w*|gekurzt|kurz(te|ung|en)|verkurz\w*|gespart|spar\w*|eingespart|einspar\w*|gesunken|sank|sinken|halbier\w*|minimier\w*|ruckgang|weniger)\b/;

const META =
  /^(reason|thing|aspect|way|example|qualit|strength|word|side|sentence|minute|idea|question|grund|grunde|ding|seite|beispiel|hand|hands|world|worlds|kind|time|times|mal)/;
/** With a small number these count what the writer is about to say. */
const LOOSE =
  /^(number|figure|fact|principle|value|habit|lesson|passion|goal|interest|topic|chapter|perspective|area|point|part|step|direction|front|occasion|trait|aspekt|punkt|zahl|bereich|schritt)/;
const PEOPLE =
  /^(people|person\w*|engineer\w*|developer\w*|member\w*|colleague\w*|employee\w*|staff|report\w*|designer\w*|analyst\w*|nurse\w*|teacher\w*|mitarbeit\w*|kolleg\w*|entwickler\w*|ingenieur\w*|leute|team\w*|programmer\w*|specialist\w*|headcount|direct|strong|fachkraft\w*|pfleg\w*|technician\w*|techniker\w*|consultant\w*|berater\w*|associate\w*|volunteer\w*|worker\w*|agent\w*|representative\w*|intern\w*|trainee\w*|apprentice\w*|azubi\w*|auszubildend\w*|person|kopf\w*)$/;
const NOUN_GROUPS: RegExp[] = [
  PEOPLE,
  /^(customer\w*|client\w*|user\w*|account\w*|subscriber\w*|visitor\w*|guest\w*|patient\w*|kund\w*|nutzer\w*|patient\w*|gast\w*|student\w*|pupil\w*|schuler\w*|learner\w*|member\w*|shopper\w*|reader\w*|child\w*|kinder\w*|resident\w*|bewohner\w*)$/,
  /^(store\w*|shop\w*|location\w*|site\w*|branch\w*|countr\w*|cit(y|ies)|region\w*|market\w*|office\w*|warehouse\w*|filial\w*|standort\w*|land|lander\w*|stadt\w*|markt\w*|school\w*|ward\w*|station\w*|hospital\w*|outlet\w*|plant\w*|werk\w*)$/,
  /^(service\w*|microservice\w*|api\w*|application\w*|app\w*|system\w*|server\w*|database\w*|pipeline\w*|dashboard\w*|model\w*|report\w*|component\w*|website\w*|page\w*|module\w*|test\w*|release\w*|feature\w*|dienst\w*|anwendung\w*|datenbank\w*|bericht\w*|repositor\w*|endpoint\w*|query|queries|job\w*|table\w*)$/,
];

/** Verbs that say a direction by themselves, without a figure. */
const PLAIN_DIRECTION =
  /^(increas|rais|boost|reduc|cut|decreas|lower|gesteiger|steiger|erhoh|gesenkt|senk|reduzier|verringer)/;

type Direction = "up" | "down" | null;

/** Counts, shares and amounts: the value, its unit and its direction must stand in one piece of evidence. */
export const checkNumbers: Check = (c) => {
  const out = [];
  const dates = findDates(c.clause.text);
  for (const q of c.quantities) {
    if (dates.some((d) => d.start < q.end && q.start < d.end)) continue;
    if (["year", "month", "decade"].includes(q.unit) || isNoClaim(c, q)) continue;
    if (q.value === 1 && q.isWord) continue;
    const pool =
      c.entries.length > 0
        ? c.ledger.quantities.filter(
            ({ item }) => c.entries.some((e) => e.items.includes(item)) || !item.evidence.entry?.startsWith("/work"),
          )
        : c.ledger.quantities;
    const candidates = pool.filter(({ quantity, item }) => sameAmount(q, quantity) && isAbout(c, q, quantity, item));
    if (candidates.length === 0) {
      if (q.unit === "" && (isDerivedCount(c, q) || isWordOfEvidence(c, q))) continue;
      if (isDifference(c, q)) continue;
      if (pool !== c.ledger.quantities && c.ledger.quantities.some(({ quantity }) => sameAmount(q, quantity))) {
        const other = c.ledger.quantities.find(({ quantity }) => sameAmount(q, quantity));
        out.push(
          unsupported(
            c,
            "number",
            q.start,
            q.end,
            `Your evidence names ${q.text} elsewhere, not for ${c.entries[0]?.names[0] ?? "this place"}.`,
            other?.item ?? null,
          ),
        );
        continue;
      }
      const valueOnly = c.ledger.quantities.find(({ quantity }) => quantity.value === q.value);
      out.push(
        unsupported(
          c,
          "number",
          q.start,
          q.end,
          valueOnly ? `Your evidence says ${valueOnly.quantity.text}, not ${q.text}.` : `No evidence names ${q.text}.`,
          valueOnly?.item ?? closestNumber(c, q),
        ),
      );
      continue;
    }
    const direction = directionNear(c.folded, q.start, q.end);
    if (direction === null) continue;
    const against = candidates.filter(({ quantity, item }) => {
      const theirs = itemDirection(item, quantity);
      return theirs !== null && theirs !== direction.direction;
    });
    if (against.length === candidates.length) {
      out.push(
        unsupported(
          c,
          "number",
          direction.start,
          Math.max(q.end, direction.end),
          `Your evidence says the opposite direction for ${q.text}.`,
          against[0]?.item ?? null,
        ),
      );
    }
  }
  return [...out, ...plainDirections(c)];
};

/** "increased churn" against "reduced churn", with no number to hold on to. */
function plainDirections(c: ClauseContext) {
  const found = directionNear(c.folded, 0, c.folded.length);
  if (
    found === null ||
    !PLAIN_DIRECTION.test(c.folded.slice(found.start, found.end)) ||
    c.quantities.some((q) => q.unit === "%" || q.unit === "x")
  )
    return [];
  const object = contentStems(
    c.clause.text.slice(found.end, found.end + 60).split(/[,.;]| by | from | to | um | von /)[0] ?? "",
  );
  if (object.size === 0 || (UP.test(c.folded) && DOWN.test(c.folded))) return [];
  const about = c.ledger.items.filter(
    (i) => i.evidence.kind !== "skill" && overlap(object, i) >= Math.min(2, object.size),
  );
  const opposite = found.direction === "up" ? DOWN : UP;
  const same = found.direction === "up" ? UP : DOWN;
  const against = about.filter((i) => opposite.test(i.folded) && !same.test(i.folded));
  if (against.length === 0 || about.some((i) => same.test(i.folded))) return [];
  return [unsupported(c, "number", found.start, found.end, "Your evidence says the opposite direction.", against[0])];
}

function isNoClaim(c: ClauseContext, q: FoundQuantity): boolean {
  const after = fold(c.clause.text.slice(q.end, q.end + 24)).trim();
  const before = c.clause.text.slice(Math.max(0, q.start - 14), q.start);
  if (q.isWord && q.unit === "" && q.value <= 3 && LOOSE.test(q.noun)) return true;
  if (q.isWord && q.unit === "" && META.test(q.noun !== "" ? q.noun : after)) return true;
  if (/^(-|\s)?(week|day|hour|minute)s?(')?\s+(notice|trial|call|conversation|interview)/.test(after)) return true;
  return (
    /[@/]$/.test(before) ||
    (/\+\s?$/.test(before) && /^\d/.test(q.text)) ||
    /(tel\.?|phone|telefon|mobil)[: ]*$/i.test(before)
  );
}

/** A bare count with another noun is the same count only where the clause shares a word with the evidence. */
function isAbout(c: ClauseContext, q: FoundQuantity, l: FoundQuantity, item: LedgerItem): boolean {
  if (q.unit !== "" || q.noun === "" || l.noun === "" || stem(q.noun) === stem(l.noun)) return true;
  if (NOUN_GROUPS.some((re) => re.test(q.noun) && re.test(l.noun))) return true;
  return overlap(contentStems(c.clause.text), item) > 0;
}

function sameAmount(q: FoundQuantity, l: FoundQuantity): boolean {
  if (q.per !== null && l.per !== null && q.per !== l.per) return false;
  if (!sameUnit(q, l)) return scaled(q, l);
  if (close(q.value, l.value)) return true;
  if (q.about === "over") return l.value > q.value && l.value <= q.value * 1.25;
  if (q.about === "near") return Math.abs(l.value - q.value) <= q.value * 0.1;
  if (q.about === "under") return l.value < q.value && l.value >= q.value * 0.8;
  return false;
}

function sameUnit(q: FoundQuantity, l: FoundQuantity): boolean {
  if (q.unit === "" && l.unit === "") return sameNoun(q.noun, l.noun);
  if (q.unit === l.unit) return true;
  // "2M in revenue" may leave the currency out; it may not put one in.
  return q.unit === "" && /^[A-Z]{3}$/.test(l.unit) && l.value >= 1000;
}

/** Two ways to say one amount: 14 days and 2 weeks, doubled and by 100 %, tripled and 3x. */
function scaled(q: FoundQuantity, l: FoundQuantity): boolean {
  const seconds: Record<string, number> = { ms: 0.001, second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };
  const a = seconds[q.unit];
  const b = seconds[l.unit];
  if (a !== undefined && b !== undefined) return close(q.value * a, l.value * b);
  const share = (x: FoundQuantity) => (x.unit === "%" ? x.value : x.unit === "x" ? (x.value - 1) * 100 : null);
  const left = share(q);
  const right = share(l);
  return left !== null && right !== null && close(left, right);
}

function sameNoun(mine: string, theirs: string): boolean {
  if (mine === "" || theirs === "" || stem(mine) === stem(theirs)) return true;
  const group = NOUN_GROUPS.findIndex((re) => re.test(mine));
  const other = NOUN_GROUPS.findIndex((re) => re.test(theirs));
  return group < 0 || other < 0 || group === other || NOUN_GROUPS.some((re) => re.test(mine) && re.test(theirs));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** "three employers", "two degrees": counts that follow from the ledger itself. */
function isDerivedCount(c: ClauseContext, q: FoundQuantity): boolean {
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

/** "by four days" and "by 40 %" from "from 10 to 6 days". */
function isDifference(c: ClauseContext, q: FoundQuantity): boolean {
  return c.ledger.items.some((item) =>
    item.quantities.some((to, i) => {
      const from = item.quantities[i - 1];
      if (!from || !/\b(to|auf)\b|→/.test(item.folded.slice(from.end, to.start + 1))) return false;
      const change = Math.abs(from.value - to.value);
      if (q.unit === "%" && from.unit !== "%")
        return from.value > 0 && Math.abs((100 * change) / from.value - q.value) <= 1;
      if (!close(change, q.value) || overlap(contentStems(c.clause.text), item) === 0) return false;
      if (q.unit !== "") return q.unit === to.unit || (q.unit === "pp" && to.unit === "%");
      return q.noun !== "" && to.noun !== "" && to.unit === "" && sameNoun(q.noun, to.noun);
    }),
  );
}

/** "ISO 27001", "Python 3": the number as a word next to the same neighbour. */
function isWordOfEvidence(c: ClauseContext, q: FoundQuantity): boolean {
  const before = /([\p{L}][\p{L}\p{N}+#.-]*)\s?$/u.exec(c.clause.text.slice(0, q.start))?.[1];
  const number = fold(q.text.trim());
  return (
    before !== undefined &&
    /^\p{Lu}/u.test(before) &&
    c.ledger.items.some((i) => i.words.has(number) && i.words.has(fold(before)))
  );
}

function closestNumber(c: ClauseContext, q: FoundQuantity): LedgerItem | null {
  const stems = contentStems(c.clause.text);
  let best: LedgerItem | null = null;
  let bestScore = -1;
  for (const { quantity, item } of c.ledger.quantities) {
    const score = overlap(stems, item) + (quantity.unit === q.unit ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [item, score];
  }
  return best;
}

function directionNear(
  folded: string,
  start: number,
  end: number,
): { direction: "up" | "down"; start: number; end: number } | null {
  const lead = folded.slice(Math.max(0, start - 70), start);
  const from = start - lead.length + (Math.max(...[";", ":", "(", ". "].map((stop) => lead.lastIndexOf(stop))) + 1);
  const tail = folded.slice(end, end + 40);
  const stop = /[,;:.()]|\s(and|und|while|but)\s/.exec(tail)?.index ?? tail.length;
  const window = folded.slice(from, end + stop);
  let best: { direction: "up" | "down"; start: number; end: number; distance: number } | null = null;
  for (const [direction, re] of [
    ["up", UP],
    ["down", DOWN],
  ] as const) {
    for (const m of eachMatch(window, re)) {
      const at = from + m.index;
      const distance = at > end ? (at - end) * 1.5 : Math.abs(start - at);
      if (best === null || distance < best.distance) best = { direction, start: at, end: at + m[0].length, distance };
    }
  }
  return best;
}

function itemDirection(item: LedgerItem, quantity: FoundQuantity): Direction {
  const near = directionNear(item.folded, quantity.start, quantity.end);
  return near?.direction ?? null;
}
