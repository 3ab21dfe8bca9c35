import { describe, expect, it } from "vitest";
import { statedFacts } from "@/components/job/stated-facts";
import { normalizePosting } from "@/lib/domain/posting/normalize-posting";

const read = (change = {}) =>
  statedFacts(
    normalizePosting({
      source: "sample",
      nativeId: "1",
      url: "https://example.org/1",
      company: "Halden",
      title: "Platform Engineer",
      location: "Lisbon, Portugal",
      text: "We build ferries. You bring five or more years of experience. The salary is 60,000 to 70,000 EUR a year.",
      ...change,
    }),
  );

describe("what a posting says of itself", () => {
  it("shows the words that a value was read from, and none where it stood in a field", () => {
    const { stated } = read({ employmentType: "Full-time" });
    const fact = (id: string) => stated.find((one) => one.id === id);
    expect(fact("requiredYears")).toMatchObject({ values: ["At least 5 years"] });
    expect(fact("requiredYears")?.span).toContain("five or more years");
    expect(fact("salary")?.span).toContain("60,000");
    expect(fact("employmentType")).toEqual({ id: "employmentType", label: "Employment", values: ["Full time"] });
  });

  it("lists what is not said and concludes nothing from it", () => {
    const { stated, absent } = read({ text: "We build ferries.", location: undefined });
    expect(absent).toEqual(expect.arrayContaining(["pay", "places", "where you work", "degree", "work visa"]));
    expect(stated.map((one) => one.id)).not.toContain("salary");
  });

  it("names places as they were understood, and says so where remote work has no stated country", () => {
    expect(read({ location: "Berlin; Paris" }).stated[0]?.values).toEqual(["Berlin, Germany", "Paris, France"]);
    const remote = read({ location: "Remote" }).stated.find((one) => one.id === "remote");
    expect(remote?.values).toEqual(["Remote; from which countries is not stated"]);
  });

  it("writes dates as people do", () => {
    const { stated } = read({ postedAt: "2026-03-02T23:30:00Z" });
    expect(stated.find((one) => one.id === "postedAt")?.values).toEqual(["Mar 2, 2026"]);
  });
});
