import { describe, expect, it } from "vitest";
import { editLetter, editParagraph } from "@/components/application/edit-letter";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";

const sentences = [
  { text: "I ran billing for 3 years.", evidenceIds: ["ev_1"] },
  { text: "You ask for Go.", evidenceIds: [], postingQuote: "Go" },
];

describe("editParagraph", () => {
  it("keeps what was not touched with what it stands on", () => {
    expect(editParagraph(sentences, " I ran billing for 3 years.  You ask for Go.")).toEqual(sentences);
    expect(editParagraph(sentences, "I led billing. You ask for Go.")).toEqual([
      { text: "I led billing.", evidenceIds: ["ev_1"] },
      sentences[1],
    ]);
  });
  it("empties to nothing", () => {
    expect(editParagraph(sentences, "  ")).toEqual([]);
  });
});

describe("editLetter", () => {
  it("leaves an emptied paragraph out", () => {
    const letter: CoverLetter = {
      language: "en",
      tone: "plain",
      length: "short",
      subject: "A",
      greeting: "Dear team,",
      paragraphs: [sentences, [{ text: "Bye.", evidenceIds: [] }]],
      closing: "Kind regards,",
      signature: "Mira",
    };
    expect(
      editLetter(letter, {
        subject: "B ",
        greeting: letter.greeting,
        paragraphs: ["", "Bye."],
        closing: letter.closing,
      }),
    ).toMatchObject({ subject: "B", paragraphs: [[{ text: "Bye." }]] });
  });
});
