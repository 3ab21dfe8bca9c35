import { describe, expect, it } from "vitest";
import { sectionKindOf } from "@/lib/domain/resume/sections/section-kind";

describe("sectionKindOf", () => {
  it.each([
    ["WORK EXPERIENCE", "work"],
    ["E D U C A T I O N", "education"],
    ["Technical Skills & Tools", "skills"],
    ["Computer Engineering Experience", "work"],
    ["Volunteer Experience", "volunteer"],
    ["Berufserfahrung", "work"],
    ["Expérience professionnelle", "work"],
    ["Formación académica", "education"],
    ["Competências", "skills"],
    ["Awards and Honors", "awards"],
  ])("%s announces %s", (heading, kind) => {
    expect(sectionKindOf(heading)?.kind).toBe(kind);
  });

  it("finds none in a job title or a sentence", () => {
    expect(sectionKindOf("Charge Nurse")).toBeNull();
    expect(sectionKindOf("Led a team of eleven people on a surgical ward for two years")).toBeNull();
  });
});

describe("lists of words", () => {
  it("go by what most of them announce", () => {
    expect(sectionKindOf("Programs, Skills, Software")?.kind).toBe("skills");
  });
});
