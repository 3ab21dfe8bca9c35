import { describe, expect, it } from "vitest";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { createSkillRecognizer } from "@/lib/domain/match/skill-recognizer";

const entry = (label: string, over: Partial<SkillEntry> = {}): SkillEntry => ({
  label,
  kind: "technology",
  mode: "sure",
  confidence: 0.98,
  aliases: [],
  implies: [],
  ...over,
});
const recognizer = createSkillRecognizer([
  entry("Python"),
  entry("Java"),
  entry("Kubernetes", { aliases: ["k8s"] }),
  entry("Terraform"),
  entry("Wound care", { kind: "knowledge" }),
  entry("German", { kind: "language" }),
  entry("English", { kind: "language" }),
]);
const read = (text: string) =>
  extractRequirements(text, recognizer).map((r) => `${r.must ? "must" : "nice"} ${r.kind} ${r.label}`);

const POSTING = `About us
We are a Terraform shop with 12 years of history.

What you will do
Run k8s clusters.

Requirements
- 5+ years of experience in operations
- Python or Java
- Bachelor's degree in computer science
- Fluent German (C1)
- Valid driver's license

Nice to have
- Terraform

What we offer
Salary: €70,000 - €85,000 per year. Must be authorized to work in Germany.`;

describe("requirements of a posting", () => {
  it("tells must from nice, and leaves the company's own story out", () => {
    expect(read(POSTING)).toEqual([
      "must years 5+ years of experience",
      "must skill Python",
      "must skill Java",
      "must degree Bachelor's degree",
      "must language German C1",
      "must licence Valid driver's license",
      "must work_permit Must be authorized to work in Germany",
      "nice skill Terraform",
      "nice salary €70,000 - €85,000 per year",
    ]);
  });

  it("gives the place of each span", () => {
    for (const r of extractRequirements(POSTING, recognizer)) expect(POSTING.slice(r.start, r.end)).toBe(r.span);
  });

  it("knows that one of a list is enough", () => {
    const python = extractRequirements(POSTING, recognizer).find((r) => r.label === "Python");
    expect(python?.alternatives).toEqual(["Java"]);
  });

  it("reads nice-to-have from the sentence too", () => {
    expect(read("Requirements\n- Python\n- Kubernetes is a plus")).toEqual([
      "must skill Python",
      "nice skill Kubernetes",
    ]);
  });

  it("finds what is asked in a text without headings", () => {
    expect(read("You have experience with Python. We drink coffee. Active secret clearance required.")).toEqual([
      "must skill Python",
      "must clearance Active secret clearance",
    ]);
  });

  it("takes no age and no company history for years of experience", () => {
    expect(read("You must be 18 years old. For 25 years we have built boats.")).toEqual([]);
  });

  it("is silent on an empty text", () => {
    expect(read("")).toEqual([]);
  });
});
