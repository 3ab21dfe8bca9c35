import { describe, expect, it } from "vitest";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { readJobFilter, writeJobFilter } from "@/lib/domain/job/job-filter-address";

const read = (query: string) => readJobFilter(new URLSearchParams(query));

describe("a filter in the address", () => {
  it("comes back as it was written", () => {
    const filter: JobFilter = {
      text: 'nurse "night shift" -agency',
      company: "Köhler & Söhne",
      remote: "hybrid",
      employmentType: "part_time",
      seniority: "senior",
      country: "DE",
      language: "de",
      sponsorship: "offered",
      maxYears: 0,
      noClearance: true,
      noDegree: true,
      skill: "C++",
      source: "lever",
      hasSalary: true,
      postedWithinDays: 7,
      show: "hidden",
      sort: "newest",
    };
    expect(read(writeJobFilter(filter))).toEqual(filter);
  });

  it("leaves out what is unknown, empty or out of range", () => {
    expect(read("remote=moon&days=0&years=x&lang=english&pay=yes&show=open&q=%20&type=part_time")).toEqual({
      employmentType: "part_time",
    });
    expect(writeJobFilter({ show: "open", hasSalary: false })).toBe("");
  });
});
