import { describe, expect, it } from "vitest";
import { paragraphSpans, spansWithin, textRuns } from "@/lib/domain/cover-letter/bold";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import { editLetter } from "@/lib/domain/cover-letter/edit-letter";

const letter: CoverLetter = {
  language: "en",
  tone: "plain",
  length: "short",
  subject: "Application",
  greeting: "Dear team,",
  paragraphs: [
    [
      { text: "I ran the billing system.", evidenceIds: ["a"] },
      { text: "It served 40 banks.", evidenceIds: ["b"] },
    ],
  ],
  closing: "Kind regards,",
  signature: "Ada",
};
const { subject, greeting, closing } = letter;

describe("bold words", () => {
  it("cut a text into runs that are the text again", () => {
    const runs = textRuns("It served 40 banks.", [
      [10, 12],
      [11, 18],
      [30, 40],
    ]);
    expect(runs).toEqual([
      { text: "It served ", isBold: false },
      { text: "40 banks", isBold: true },
      { text: ".", isBold: false },
    ]);
    expect(textRuns("", [[0, 3]])).toEqual([]);
  });

  it("are counted from the sentence they are in", () => {
    expect(spansWithin([[20, 39]], 26, 45)).toEqual([[0, 13]]);
  });

  it("go with an edit to the sentences and come back, and the words stay the same", () => {
    const paragraphs = ["I ran the billing system. It served 40 banks."];
    const edited = editLetter(
      letter,
      { subject, greeting, closing, paragraphs, bold: [{ paragraph: 0, start: 36, end: 44 }] },
      [],
    );
    expect(edited.paragraphs[0]?.[1]).toEqual({ text: "It served 40 banks.", evidenceIds: ["b"], bold: [[10, 18]] });
    expect(paragraphSpans(edited.paragraphs[0] ?? [])).toEqual([[36, 44]]);
    expect(coverLetterText(edited)).toBe(coverLetterText(letter));
    const plain = editLetter(edited, { subject, greeting, closing, paragraphs, bold: [] }, []);
    expect(plain).toEqual(letter);
    expect(editLetter(edited, { subject, greeting, closing, paragraphs }, [])).toEqual(edited);
  });
});
