import { describe, expect, it } from "vitest";
import { buildResume } from "@/lib/domain/resume/build-resume";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import { textToParagraphs } from "@/lib/domain/resume/layout/text-to-paragraphs";

const VOCABULARY = new Set(
  "the in of and a led team work deploy deployment cross functional full time people for services jo example acme fitter maintained pumps with experience quality".split(
    " ",
  ),
);

/** The first job's only line, wrapped as it is written here. */
function highlight(...lines: string[]): string | undefined {
  const text = ["Jo Example", "jo@example.org", "", "EXPERIENCE", "", "Fitter, Acme Ltd, 2019 - 2022", `- ${lines[0]}`];
  const source = paragraphsToSource(textToParagraphs([...text, ...lines.slice(1)].join("\n")), "plain-text");
  return buildResume(source, (word) => VOCABULARY.has(word)).resume.work?.[0]?.highlights?.[0];
}

describe("a word broken at the end of a line", () => {
  it("is one word where the vocabulary knows it so", () => {
    expect(highlight("Led the deploy-", "ment of pumps")).toBe("Led the deployment of pumps");
  });
  it("keeps the hyphen between two words", () => {
    expect(highlight("Led a cross-", "functional team")).toBe("Led a cross-functional team");
    expect(highlight("Work in full-", "time for the team")).toBe("Work in full-time for the team");
  });
  it("is one word where its parts are none, or its end is only an ending", () => {
    expect(highlight("Maintained the respon-", "sible pumps of the team")).toBe(
      "Maintained the responsible pumps of the team",
    );
    expect(highlight("Led the deploy-", "ments of the team")).toBe("Led the deployments of the team");
  });
  it("follows the document where it writes the same word in one line", () => {
    expect(highlight("Led work-", "shops for people, with workshops of quality")).toContain("Led workshops for");
    expect(highlight("Led quality-", "minded people, a quality-minded team")).toContain("Led quality-minded people");
  });
  it("joins in other languages, where a new line begins small", () => {
    expect(highlight("Leitung der Instand-", "haltung samt Einkauf der Ersatzteile im Werk Nord")).toBe(
      "Leitung der Instandhaltung samt Einkauf der Ersatzteile im Werk Nord",
    );
    expect(highlight("Planung der Früh-", "und Spätschicht im Werk Nord samt Vertretung")).toBe(
      "Planung der Früh- und Spätschicht im Werk Nord samt Vertretung",
    );
  });
});
