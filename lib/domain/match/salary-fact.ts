import type { FactFinding } from "@/lib/domain/match/hard-fact";
import type { PostingFacts } from "@/lib/domain/match/prepared-posting";
import type { ReadWishes } from "@/lib/domain/match/read-wishes";
import type { Salary } from "@/lib/domain/posting/posting.schema";

/** Working periods in a year: 40 hours, 5 days, 52 weeks, 12 months. */
const PER_YEAR = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const;

/** Rough US dollars for one unit, frozen so that scores stay the same; only used across currencies, and then with a wide margin. */
const DOLLARS: Record<string, number> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.28,
  CHF: 1.14,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  SEK: 0.095,
  NOK: 0.093,
  DKK: 0.147,
  PLN: 0.255,
  CZK: 0.044,
  HUF: 0.0028,
  RON: 0.22,
  BGN: 0.56,
  INR: 0.0118,
  JPY: 0.0067,
  CNY: 0.139,
  SGD: 0.75,
  HKD: 0.128,
  BRL: 0.18,
  MXN: 0.053,
  ILS: 0.27,
  ZAR: 0.055,
  AED: 0.272,
  TRY: 0.028,
};
const MARGIN_ACROSS_CURRENCIES = 0.75;

/** Whether the most the posting pays reaches the floor. Silence about pay is no reason against a job. */
export function salaryFact(facts: PostingFacts, wishes: ReadWishes): FactFinding {
  const floor = wishes.source.salaryFloor;
  if (!floor) return {};
  const most = facts.salary?.max ?? facts.salary?.min;
  if (facts.salary === undefined || most === undefined)
    return { note: `No pay stated; your floor is ${money(floor.amount, floor.currency)} a ${floor.period}.` };
  const yearly = most * PER_YEAR[facts.salary.period ?? guessPeriod(most)];
  const wanted = floor.amount * PER_YEAR[floor.period];
  const currency = facts.salary.currency ?? floor.currency;
  const [from, to] = [DOLLARS[currency], DOLLARS[floor.currency]];
  if (currency !== floor.currency && (from === undefined || to === undefined))
    return { note: `Pays ${paid(facts.salary)}; not compared with your floor in ${floor.currency}.` };
  const inFloorCurrency = currency === floor.currency ? yearly : (yearly * (from ?? 1)) / (to ?? 1);
  const needed = currency === floor.currency ? wanted : wanted * MARGIN_ACROSS_CURRENCIES;
  if (inFloorCurrency >= needed)
    return {
      note: `Pays ${paid(facts.salary)}; your floor is ${money(floor.amount, floor.currency)} a ${floor.period}.`,
    };
  return {
    excludes: `Pays ${paid(facts.salary)}, below your floor of ${money(floor.amount, floor.currency)} a ${floor.period}.`,
  };
}

/** An amount without a period is read by its size. */
function guessPeriod(amount: number): keyof typeof PER_YEAR {
  return amount < 250 ? "hour" : amount < 1500 ? "day" : amount < 15000 ? "month" : "year";
}

function paid(salary: Salary): string {
  const { min, max, currency = "" } = salary;
  const range =
    min !== undefined && max !== undefined && min !== max
      ? `${money(min, currency)} to ${money(max, currency)}`
      : max === undefined
        ? `from ${money(min ?? 0, currency)}`
        : min === undefined
          ? `up to ${money(max, currency)}`
          : money(max, currency);
  return `${range} a ${salary.period ?? guessPeriod(max ?? min ?? 0)}`;
}

function money(amount: number, currency: string): string {
  return `${Math.round(amount).toLocaleString("en-US")} ${currency}`.trim();
}
