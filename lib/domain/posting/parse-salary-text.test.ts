import { describe, expect, it } from "vitest";
import { parseSalaryText } from "@/lib/domain/posting/parse-salary-text";

const read = (text: string, dollar?: string) => parseSalaryText(text, { dollar })?.salary;

describe("parseSalaryText", () => {
  it.each([
    ["The base salary is $120k–$150k.", { min: 120_000, max: 150_000, currency: "USD" }],
    ["Salary: $120,000 - $150,000 per year", { min: 120_000, max: 150_000, currency: "USD", period: "year" }],
    ["Pay: $120-150k/yr", { min: 120_000, max: 150_000, currency: "USD", period: "year" }],
    ["Gehalt: 55.000 € brutto/Jahr", { min: 55_000, currency: "EUR", period: "year" }],
    ["ab 55.000 bis 65.000 EUR pro Jahr", { min: 55_000, max: 65_000, currency: "EUR", period: "year" }],
    ["CTC ₹ 12-18 LPA", { min: 1_200_000, max: 1_800_000, currency: "INR", period: "year" }],
    ["12 - 18 LPA", { min: 1_200_000, max: 1_800_000, currency: "INR", period: "year" }],
    ["Salary of £45,000 pa", { min: 45_000, currency: "GBP", period: "year" }],
    ["£45,000 p.a. plus pension", { min: 45_000, currency: "GBP", period: "year" }],
    ["£40,000 to £45,000 per annum", { min: 40_000, max: 45_000, currency: "GBP", period: "year" }],
    ["We pay $25.50 - $31.75 per hour", { min: 25.5, max: 31.75, currency: "USD", period: "hour" }],
    ["$80–$135/hour", { min: 80, max: 135, currency: "USD", period: "hour" }],
    ["Mzda: 45 000 – 55 000 Kč měsíčně", { min: 45_000, max: 55_000, currency: "CZK", period: "month" }],
    ["CHF 110'000 - 130'000 per year", { min: 110_000, max: 130_000, currency: "CHF", period: "year" }],
    [
      "The annual base salary range for this role is USD 95,000 to USD 130,000.",
      { min: 95_000, max: 130_000, currency: "USD" },
    ],
    ["compensation of €3.500 - €4.200 per month", { min: 3_500, max: 4_200, currency: "EUR", period: "month" }],
    ["Salaire : 45 000 € - 55 000 € par an", { min: 45_000, max: 55_000, currency: "EUR", period: "year" }],
    ["salary C$90,000—C$110,000 annually", { min: 90_000, max: 110_000, currency: "CAD", period: "year" }],
    ["Salary range: $164,000 — $184,500 USD", { min: 164_000, max: 184_500, currency: "USD" }],
    ["The pay is up to $90,000 per year", { max: 90_000, currency: "USD", period: "year" }],
  ])("reads %s", (text, salary) => {
    expect(read(text)).toMatchObject(salary);
    expect(read(text)?.max).toBe((salary as { max?: number }).max);
    if (!("period" in salary) && !/annual/.test(text)) expect(read(text)?.period).toBeUndefined();
  });

  it.each([
    "We raised $120M in our Series B.",
    "A $5,000 sign-on bonus and a $1,500 learning budget",
    "We manage $2 billion in assets",
    "Over 200,000 customers in 40 countries",
    "401k with a match of 4%",
    "You will own a quota of $1,200,000 per year",
    "Founded in 2015 - 2020 in Berlin",
    "A yearly 6 720 CZK allowance",
    "A housing subsidy of $2k per month for those living near the mill",
    "Save our customers $100 - $200 per month",
    "",
  ])("leaves other money alone: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("reads a bare dollar as the dollar of the place", () => {
    expect(read("Salary: $90,000 - $110,000 per year", "CAD")?.currency).toBe("CAD");
  });

  it("gives the words it read", () => {
    expect(parseSalaryText("Great team. Salary: $120k - $150k a year. Apply.")?.span).toBe("$120k - $150k a year");
  });

  it("refuses absurd amounts and ranges that run backwards", () => {
    expect(read("Salary: $1 - $2 per year")).toBeUndefined();
    expect(read("Salary: $900,000,000,000 - $950,000,000,000 per year")).toBeUndefined();
    expect(read("Salary: $90,000 - $70,000 per year")).toBeUndefined();
  });
});
