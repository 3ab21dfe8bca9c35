import { type Derived, fromStructured, fromText } from "@/lib/domain/posting/derived-field";
import { isPlausible, parseSalaryText, periodOf } from "@/lib/domain/posting/parse-salary-text";
import type { Place, Salary } from "@/lib/domain/posting/posting.schema";
import type { RawSalary } from "@/lib/domain/posting/raw-posting";

const DOLLARS: Record<string, string> = { CA: "CAD", AU: "AUD", NZ: "NZD", SG: "SGD", HK: "HKD" };
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Pay from fields, else from a published pay line, else from the description. Absurd amounts are left out. */
export function deriveSalary(raw: RawSalary | undefined, text: string, places: Place[]): Derived<Salary> | undefined {
  const structured = raw ? fromFields(raw) : undefined;
  if (structured) return fromStructured(structured);
  const dollar = dollarOf(places);
  if (raw?.text) {
    const line = parseSalaryText(raw.text, { dollar, isPayField: true });
    if (line) return fromText(withPeriod(line.salary, raw.period), raw.text);
  }
  const found = parseSalaryText(text, { dollar });
  return found ? fromText(found.salary, found.span) : undefined;
}

function fromFields(raw: RawSalary): Salary | undefined {
  let min = positive(raw.min);
  let max = positive(raw.max);
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) [min, max] = [max, min];
  const code = raw.currency?.trim().toUpperCase();
  const currency =
    code && currencies.has(code)
      ? code
      : raw.currency === "$"
        ? "USD"
        : raw.currency === "€"
          ? "EUR"
          : raw.currency === "£"
            ? "GBP"
            : undefined;
  const salary: Salary = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency ? { currency } : {}),
  };
  const withItsPeriod = withPeriod(salary, raw.period);
  return isPlausible(withItsPeriod) ? withItsPeriod : undefined;
}

function withPeriod(salary: Salary, words: string | undefined): Salary {
  const period = salary.period ?? (words ? periodOf(words.replace(/_/g, " ")) : undefined);
  return period ? { ...salary, period } : salary;
}

/** A number, or a string of digits; zero and below mean "not said". */
function positive(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value.replace(/[,\s]/g, "")) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** The dollar meant by "$" at these places: the one of their only country, else USD. */
function dollarOf(places: Place[]): string {
  const countries = new Set(places.flatMap((p) => (p.countryCode ? [p.countryCode] : [])));
  const [only] = countries;
  return (countries.size === 1 && only ? DOLLARS[only] : undefined) ?? "USD";
}
