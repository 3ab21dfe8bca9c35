import { SENIORITIES } from "@/lib/domain/posting/posting.schema";

const LISTS = new Set(["titles", "places", "workAuthorization", "mustHave", "mustNot", "niceToHave", "seniority"]);
const SYMBOLS: [RegExp, string][] = [
  [/€|\beuros?\b/i, "EUR"],
  [/£|\bpounds?\b/i, "GBP"],
  [/₹|\brupees?\b/i, "INR"],
  [/¥|\byen\b/i, "JPY"],
  [/zł/i, "PLN"],
  [/\bfr\.|\bfrancs?\b/i, "CHF"],
  [/\$|\bdollars?\b/i, "USD"],
];
const PERIODS: [RegExp, string][] = [
  [/hour|\bhr\b|\/\s?h\b|stunde/i, "hour"],
  [/day|daily|\btag/i, "day"],
  [/week|woche/i, "week"],
  [/month|monat|\bmo\b/i, "month"],
  [/year|annu|yearly|\bp\.?\s?a\b|\byr\b|jahr/i, "year"],
];
const has = (pattern: [RegExp, string][], words: string) => pattern.find(([p]) => p.test(words))?.[1];

/** Wishes as people write them in a file -> what wishesSchema takes: one text for a list, true or false for remote, "70k" for an amount, null for "no wish". */
export function loosenWishes(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, v]): [string, unknown][] => {
      if (v === null || v === "") return [];
      if (key === "remote" && typeof v === "boolean") return [[key, v ? "yes" : "no"]];
      if (key === "remote" && Array.isArray(v)) return [[key, texts(v).join(", ")]];
      if (LISTS.has(key)) return [[key, key === "seniority" ? levels(texts(v)) : texts(v)]];
      if (key === "salaryFloor") return floor(v);
      return [[key, v]];
    }),
  );
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === "string" && item.trim() !== "" ? [item] : [],
  );
const levels = (said: readonly string[]) =>
  said.flatMap((word) => SENIORITIES.filter((level) => word.toLowerCase().includes(level)));

/** A number, a text ("70k EUR a year"), or an object of amount, currency and period. */
function floor(value: unknown): [string, unknown][] {
  const parts: Record<string, unknown> = typeof value === "object" && value !== null ? { ...value } : { amount: value };
  const words = [parts.amount, parts.currency, parts.period].filter((p) => typeof p === "string").join(" ");
  const amount = typeof parts.amount === "string" ? amountOf(parts.amount) : parts.amount;
  if (amount === undefined || amount === null) return [];
  const code = /\b[A-Z]{3}\b/.exec(words.toUpperCase().replace(/\b(?:PER|YEA|DAY)\b/g, " "))?.[0];
  const named = typeof parts.currency === "string" && /^[a-z]{3}$/i.test(parts.currency.trim());
  const currency = named ? String(parts.currency).trim() : (has(SYMBOLS, words) ?? code ?? "USD");
  const period = has(PERIODS, words);
  return [["salaryFloor", { amount, currency, ...(period ? { period } : {}) }]];
}

/** "70,000", "70.000 €", "70k" -> 70000; "45.50" -> 45.5. Not a number where the words hold none. */
function amountOf(words: string): number {
  const [, digits = "", thousand] = /(\d[\d.,'\s]*)\s*(k\b)?/i.exec(words) ?? [];
  const plain = digits
    .trim()
    .replace(/[\s']/g, "")
    .replace(/[.,](?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".");
  return (plain === "" ? Number.NaN : Number(plain)) * (thousand ? 1000 : 1);
}
