import { Document, Packer, Paragraph } from "docx";
import {
  headParagraphs,
  richParagraph,
  sectionParagraphs,
  textParagraph,
} from "@/server/adapters/documents/docx/docx-paragraphs";
import { DOCX_NUMBERING, docxStyles } from "@/server/adapters/documents/docx/docx-styles";
import { docxPaper, docxTheme } from "@/server/adapters/documents/docx/docx-theme";
import { fixDocx } from "@/server/adapters/documents/docx/fix-docx";
import type { LetterDocument } from "@/server/adapters/documents/letter-document";
import type { ResumeDocument } from "@/server/adapters/documents/resume-document";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/**
 * The word processor's twin of a resume: one column in every template, because columns and text boxes are what
 * applicant tracking systems lose.
 */
export function renderResumeDocx(document: ResumeDocument, options: DocumentOptions): Promise<Uint8Array> {
  const rightEdge = docxPaper(options.paper).width - 2 * docxTheme(options).marginX;
  return pack(document, options, [
    ...headParagraphs(document),
    ...document.sections.flatMap((section) => sectionParagraphs(section, rightEdge)),
  ]);
}

/** The word processor's twin of a letter. */
export function renderLetterDocx(letter: LetterDocument, options: DocumentOptions): Promise<Uint8Array> {
  return pack(letter, options, [
    ...headParagraphs(letter),
    new Paragraph({ style: "LetterText" }),
    ...letter.recipient.flatMap((line) => textParagraph("ResumeText", line)),
    ...textParagraph("LetterText", letter.date),
    ...textParagraph("Subject", letter.subject),
    ...textParagraph("LetterText", letter.greeting),
    ...letter.paragraphs.map((runs) => richParagraph("LetterText", runs)),
    ...[letter.closing, letter.signature].flatMap((text) => textParagraph("LetterText", text)),
  ]);
}

async function pack(
  meta: { title: string; author: string },
  options: DocumentOptions,
  children: Paragraph[],
): Promise<Uint8Array> {
  const theme = docxTheme(options);
  const document = new Document({
    title: meta.title,
    creator: meta.author,
    lastModifiedBy: meta.author,
    styles: { ...docxStyles(theme) },
    numbering: DOCX_NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: docxPaper(options.paper),
            margin: { top: theme.marginY, bottom: theme.marginY, left: theme.marginX, right: theme.marginX },
          },
        },
        children,
      },
    ],
  });
  return fixDocx(new Uint8Array(await Packer.toBuffer(document)), options.language);
}
