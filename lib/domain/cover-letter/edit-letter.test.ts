import { describe, expect, it } from "vitest";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { editLetter, editParagraph } from "@/lib/domain/cover-letter/edit-letter";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const asserts = { skills: [], quantities: [] };
const evidence: Evidence[] = [
  { id: "ev_1", kind: "bullet", text: "Ran billing for 3 years", asserts, source: "resume" },
  { id: "ev_2", kind: "bullet", text: "Planted an orchard", asserts, source: "resume" },
];

const sentences = [
  { text: "I ran billing for 3 years.", evidenceIds: ["ev_1"] },
  { text: "You ask for Go.", evidenceIds: [], postingQuote: "Go" },
];

describe("editParagraph", () => {
  it("keeps what was not touched with what it stands on, wherever it stands now", () => {
    expect(editParagraph(sentences, " I ran billing for 3 years.  You ask for Go.", evidence)).toEqual(sentences);
    expect(editParagraph(sentences, "You ask for Go. I ran billing for 3 years.", evidence)).toEqual(
      [...sentences].reverse(),
    );
  });
  it("gives a new sentence the evidence nearest to its words", () => {
    expect(editParagraph(sentences, "For 3 years billing was mine. You ask for Go.", evidence)).toEqual([
      { text: "For 3 years billing was mine.", evidenceIds: ["ev_1"] },
      sentences[1],
    ]);
  });
  it("does not cut a known sentence at a stop inside it", () => {
    const whole = { text: 'You write: "We build. We care." I like that.', evidenceIds: [], postingQuote: "We build." };
    expect(editParagraph([whole], whole.text, evidence)).toEqual([whole]);
  });
  it("empties to nothing", () => {
    expect(editParagraph(sentences, "  ", evidence)).toEqual([]);
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
      editLetter(
        letter,
        {
          subject: "B ",
          greeting: letter.greeting,
          paragraphs: ["", "Bye."],
          closing: letter.closing,
        },
        evidence,
      ),
    ).toMatchObject({ subject: "B", paragraphs: [[{ text: "Bye." }]] });
  });
});
