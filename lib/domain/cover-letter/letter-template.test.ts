import { describe, expect, it } from "vitest";
import { fillLetterTemplate, toLetterTemplate } from "@/lib/domain/cover-letter/letter-template";

const letter = {
  subject: "Application: Baker at Kern & Co.",
  greeting: "Dear Kern & Co. hiring team,",
  paragraphs: ["I am applying as Baker. Bakery work is what I know.", "I like Kern & Co.'s bread."],
  closing: "Kind regards,",
};

describe("a letter kept as a template", () => {
  it("names the next employer where it named the first, and leaves longer words alone", () => {
    const template = toLetterTemplate(letter, { company: "Kern & Co.", title: "Baker" });
    expect(template.paragraphs[0]).toBe("I am applying as {title}. Bakery work is what I know.");
    expect(fillLetterTemplate(template, { company: "Mehl AG", title: "Miller" })).toMatchObject({
      subject: "Application: Miller at Mehl AG",
      greeting: "Dear Mehl AG hiring team,",
      paragraphs: [expect.stringContaining("as Miller"), "I like Mehl AG's bread."],
    });
  });

  it("leaves a letter without a known employer as it is", () => {
    expect(toLetterTemplate(letter, { company: "", title: " " })).toEqual(letter);
  });
});
