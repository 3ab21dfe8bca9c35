import mammoth from "mammoth";
import { expect, it } from "vitest";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { createDocumentRenderer } from "@/server/adapters/documents/create-document-renderer";
import { SAMPLE_LETTER, SAMPLE_RESUME } from "@/server/adapters/documents/testing/sample-documents";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const renderer = createDocumentRenderer();
const options = { template: "classic", paper: "a4", language: "en" } as const;
const withBold = (words: [number, number][] | undefined): CoverLetter => ({
  ...SAMPLE_LETTER,
  paragraphs: [
    [{ text: "I kept  the ledger & the books of 40 banks.", evidenceIds: [], ...(words ? { bold: words } : {}) }],
  ],
});
const bold = withBold([[21, 43]]);

it("sets bold words in Word and in the PDF, and the words themselves stay as they were", async () => {
  const docx = await renderer.coverLetterDocx(bold, SAMPLE_RESUME, options);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(value).toContain("I kept the ledger &amp; <strong>the books of 40 banks.</strong>");
  const reader = createResumeReader({ mode: "in-process" });
  const textOf = async (letter: CoverLetter) =>
    (await reader.read(await renderer.coverLetterPdf(letter, SAMPLE_RESUME, options), "letter.pdf")).text.replace(
      /\s+/g,
      " ",
    );
  expect(await textOf(bold)).toBe(await textOf(withBold(undefined)));
  expect(await renderer.coverLetterPdf(bold, SAMPLE_RESUME, options)).not.toEqual(
    await renderer.coverLetterPdf(withBold(undefined), SAMPLE_RESUME, options),
  );
});
