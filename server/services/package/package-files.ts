import { type ApplicationAnswer, toFormAnswer } from "@/lib/domain/application/application-answer.schema";
import { type CoverLetter, coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { PackageContent } from "@/lib/domain/package/build-manifest";
import { DEFAULT_STYLE, type DocumentStyle } from "@/lib/domain/package/document-style.schema";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { DocumentRenderer } from "@/server/ports/document-renderer";
import { documentOptions } from "@/server/services/package/document-options";
import { fileNameOf } from "@/server/services/package/file-name";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PLAIN = "text/plain; charset=utf-8";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The job as it was when the application was prepared, as text: never HTML, so nothing in it can run. */
export function jobSnapshot(posting: Posting): string {
  const { html: _html, derived: _derived, ...rest } = posting;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** Every file that would be sent, rendered. The same input gives the same bytes. */
export async function renderPackageFiles(
  documents: DocumentRenderer,
  input: {
    resume: Resume;
    letter: CoverLetter;
    posting: Posting;
    style?: DocumentStyle;
    answers?: readonly ApplicationAnswer[];
  },
): Promise<PackageContent[]> {
  const { resume, letter, posting, style = DEFAULT_STYLE, answers = [] } = input;
  const options = documentOptions(style, { posting, language: letter.language, resume });
  const name = fileNameOf(resume.basics?.name);
  return [
    {
      path: `${name}-resume.pdf`,
      role: "resume_pdf",
      mediaType: "application/pdf",
      bytes: await documents.resumePdf(resume, options),
    },
    {
      path: `${name}-resume.docx`,
      role: "resume_docx",
      mediaType: DOCX,
      bytes: await documents.resumeDocx(resume, options),
    },
    {
      path: `${name}-resume.txt`,
      role: "resume_text",
      mediaType: PLAIN,
      bytes: bytesOf(documents.resumeText(resume, options)),
    },
    {
      path: `${name}-cover-letter.pdf`,
      role: "cover_letter_pdf",
      mediaType: "application/pdf",
      bytes: await documents.coverLetterPdf(letter, resume, options),
    },
    {
      path: `${name}-cover-letter.docx`,
      role: "cover_letter_docx",
      mediaType: DOCX,
      bytes: await documents.coverLetterDocx(letter, resume, options),
    },
    {
      path: `${name}-cover-letter.txt`,
      role: "cover_letter_text",
      mediaType: PLAIN,
      bytes: bytesOf(`${coverLetterText(letter)}\n`),
    },
    {
      path: "answers.json",
      role: "answers",
      mediaType: "application/json",
      bytes: bytesOf(
        `${JSON.stringify({ answers: answers.filter(({ answer }) => answer !== "").map(toFormAnswer) }, null, 2)}\n`,
      ),
    },
    { path: "job.json", role: "job_snapshot", mediaType: "application/json", bytes: bytesOf(jobSnapshot(posting)) },
  ];
}
