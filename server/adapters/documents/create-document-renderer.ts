import { bundlePdf } from "@/server/adapters/documents/bundle-pdf";
import { renderLetterDocx, renderResumeDocx } from "@/server/adapters/documents/docx/render-docx";
import { buildLetterDocument } from "@/server/adapters/documents/letter-document";
import { renderResumeText } from "@/server/adapters/documents/render-text";
import { buildResumeDocument } from "@/server/adapters/documents/resume-document";
import { renderLetterPdf, renderResumePdf } from "@/server/adapters/documents/typst/render-pdf";
import { createTypstCompiler, type TypstCompiler } from "@/server/adapters/documents/typst/typst-compiler";
import type { DocumentRenderer } from "@/server/ports/document-renderer";

/** PDF by Typst in this process, DOCX by `docx`, and plain text, all from one document model. */
export function createDocumentRenderer(): DocumentRenderer {
  let compiler: Promise<TypstCompiler> | undefined;
  const typst = () => {
    compiler ??= createTypstCompiler();
    return compiler;
  };
  return {
    async resumePdf(resume, options) {
      return renderResumePdf(await typst(), buildResumeDocument(resume, options), options);
    },
    async coverLetterPdf(letter, sender, options) {
      return renderLetterPdf(await typst(), buildLetterDocument(letter, sender, options), options);
    },
    resumeDocx: (resume, options) => renderResumeDocx(buildResumeDocument(resume, options), options),
    coverLetterDocx: (letter, sender, options) =>
      renderLetterDocx(buildLetterDocument(letter, sender, options), options),
    bundlePdf,
    resumeText: (resume, options) => renderResumeText(buildResumeDocument(resume, options)),
  };
}
