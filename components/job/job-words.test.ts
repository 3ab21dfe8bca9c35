import { describe, expect, it } from "vitest";
import { remoteWords, salaryWords, withoutAge } from "@/components/job/job-words";

describe("remoteWords", () => {
  it("tells the truth about the scope", () => {
    expect(remoteWords({ mode: "remote", scope: ["US"] })).toBe("Remote, United States only");
    expect(remoteWords({ mode: "remote", scope: ["DE", "AT"] })).toBe("Remote, Germany and Austria only");
    expect(remoteWords({ mode: "remote", scope: ["WORLDWIDE"] })).toBe("Remote, worldwide");
    expect(remoteWords({ mode: "remote", scope: [] })).toBe("Remote");
    expect(remoteWords({ mode: "hybrid", scope: [] })).toBe("Hybrid");
    expect(remoteWords(undefined)).toBeNull();
  });
});

describe("salaryWords", () => {
  it("writes a range as published", () => {
    expect(salaryWords({ min: 70000, max: 85000, currency: "EUR", period: "year" })).toBe("€70K to €85K a year");
    expect(salaryWords({ min: 72500, currency: "USD", period: "year" })).toBe("from $72,500 a year");
    expect(salaryWords({ max: 28.5, currency: "GBP", period: "hour" })).toBe("up to £28.5 an hour");
    expect(salaryWords({ min: 500, max: 500, currency: "CHF", period: "day" })).toBe("CHF\u00a0500 a day");
  });
  it("says nothing where nothing is published", () => {
    expect(salaryWords({ currency: "EUR" })).toBeNull();
    expect(salaryWords(null)).toBeNull();
  });
});

describe("withoutAge", () => {
  it("leaves out what the age beside the place says already, and nothing else", () => {
    expect(withoutAge(["Posted today.", "Posted 12 days ago.", "Posted in Berlin only."])).toEqual([
      "Posted in Berlin only.",
    ]);
  });
});
