import { describe, expect, it } from "vitest";
import { type JobFilters, readJobFilters, writeJobFilters } from "@/components/job/job-filters";

describe("job filters in the address", () => {
  it("come back as they were written", () => {
    const filters: JobFilters = {
      text: "c++ & go",
      company: "Nordlicht Energie",
      remote: "hybrid",
      employmentType: "contract",
      hasSalary: true,
      postedWithinDays: 7,
      show: "hidden",
    };
    expect(readJobFilters(new URLSearchParams(writeJobFilters(filters)))).toEqual(filters);
  });
  it("leave out what nobody knows", () => {
    expect(readJobFilters(new URLSearchParams("remote=moon&days=3&show=open&q=%20"))).toEqual({});
    expect(writeJobFilters({})).toBe("");
  });
});
