import { stem } from "@/lib/domain/evidence/claims/fold";
import type { FoundQuantity } from "@/lib/domain/evidence/claims/quantities";

export const PEOPLE =
  /^(people|person\w*|engineer\w*|developer\w*|member\w*|colleague\w*|employee\w*|staff|report\w*|designer\w*|analyst\w*|nurse\w*|teacher\w*|mitarbeit\w*|kolleg\w*|entwickler\w*|ingenieur\w*|leute|team\w*|programmer\w*|specialist\w*|headcount|direct|strong|fachkraft\w*|pfleg\w*|technician\w*|techniker\w*|consultant\w*|berater\w*|associate\w*|volunteer\w*|worker\w*|agent\w*|representative\w*|intern\w*|trainee\w*|apprentice\w*|azubi\w*|auszubildend\w*|person|kopf\w*)$/;
export const NOUN_GROUPS: RegExp[] = [
  PEOPLE,
  /^(customer\w*|client\w*|user\w*|account\w*|subscriber\w*|visitor\w*|guest\w*|patient\w*|kund\w*|nutzer\w*|patient\w*|gast\w*|student\w*|pupil\w*|schuler\w*|learner\w*|member\w*|shopper\w*|reader\w*|child\w*|kinder\w*|resident\w*|bewohner\w*)$/,
  /^(store\w*|shop\w*|location\w*|site\w*|branch\w*|countr\w*|cit(y|ies)|region\w*|market\w*|office\w*|warehouse\w*|filial\w*|standort\w*|land|lander\w*|stadt\w*|markt\w*|school\w*|ward\w*|station\w*|hospital\w*|outlet\w*|plant\w*|werk\w*)$/,
  /^(service\w*|microservice\w*|api\w*|application\w*|app\w*|system\w*|server\w*|database\w*|pipeline\w*|dashboard\w*|model\w*|report\w*|component\w*|website\w*|page\w*|module\w*|test\w*|release\w*|feature\w*|dienst\w*|anwendung\w*|datenbank\w*|bericht\w*|repositor\w*|endpoint\w*|query|queries|job\w*|table\w*)$/,
];

/** The same amount, as exact as the words are: "over 30" for 32, "nearly a third" for 32 %. */
export function sameAmount(q: FoundQuantity, l: FoundQuantity): boolean {
  if (q.per !== null && l.per !== null && q.per !== l.per) return false;
  if (!sameUnit(q, l)) return scaled(q, l);
  return fitsWords(q, l.value);
}

/** True when a value is what the words say: equal, or as far off as "over", "about" and "up to" allow. */
export function fitsWords(q: FoundQuantity, value: number): boolean {
  if (close(q.value, value)) return true;
  if (q.about === "over") return value > q.value * 0.99 && value <= q.value * 1.25;
  if (q.about === "near") return Math.abs(value - q.value) <= q.value * (q.isWord && q.unit === "%" ? 0.12 : 0.1);
  if (q.about === "under") return value < q.value && value >= q.value * 0.8;
  return false;
}

/** "$" alone is the dollar of the country. */
const DOLLARS = /^(USD|CAD|AUD|NZD|SGD|HKD)$/;

function sameUnit(q: FoundQuantity, l: FoundQuantity): boolean {
  if (q.unit === "" && l.unit === "") return sameNoun(q.noun, l.noun);
  if (q.unit === l.unit) return true;
  if (/^\p{L}?\$/u.test(q.text) && DOLLARS.test(l.unit)) return true;
  if (q.unit === "" && /^(points?|punkte?n?)$/.test(q.noun)) return l.unit === "pp";
  if (l.unit === "" && /^(points?|punkte?n?)$/.test(l.noun)) return q.unit === "pp";
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

/** Two counted nouns that may count the same things. */
export function sameNoun(mine: string, theirs: string): boolean {
  if (mine === "" || theirs === "" || stem(mine) === stem(theirs)) return true;
  const group = NOUN_GROUPS.findIndex((re) => re.test(mine));
  const other = NOUN_GROUPS.findIndex((re) => re.test(theirs));
  return group < 0 || other < 0 || group === other || NOUN_GROUPS.some((re) => re.test(mine) && re.test(theirs));
}

export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}
