import { paragraphSpans, type TextRun, textRuns } from "@/lib/domain/cover-letter/bold";
import { type CitedSentence, type CoverLetter, coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { cleanLine, cleanLines, cleanText } from "@/server/adapters/documents/clean-text";
import { documentLabels } from "@/server/adapters/documents/document-labels";
import type { DocumentLink } from "@/server/adapters/documents/document-links";
import { buildContacts } from "@/server/adapters/documents/resume-document";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/** A letter as PDF and DOCX set it: the sender's head, then the letter from top to bottom. */
export type LetterDocument = {
  title: string;
  author: string;
  name: string;
  label: string;
  contacts: DocumentLink[];
  recipient: string[];
  date: string;
  subject: string;
  greeting: string;
  paragraphs: TextRun[][];
  closing: string;
  signature: string;
};

/** Builds the letter under the same head as the resume it goes with. */
export function buildLetterDocument(letter: CoverLetter, sender: Resume, options: DocumentOptions): LetterDocument {
  const labels = documentLabels(options.language);
  const name = cleanLine(sender.basics?.name) || cleanLine(letter.signature);
  return {
    title: name === "" ? labels.coverLetter : `${name} – ${labels.coverLetter}`,
    author: name,
    name,
    label: cleanLine(sender.basics?.label),
    contacts: buildContacts(sender, options.language),
    recipient: cleanLines(options.letter?.recipient),
    date: cleanLine(options.letter?.date),
    subject: cleanLine(letter.subject),
    greeting: cleanLine(letter.greeting),
    paragraphs: letter.paragraphs.map(paragraphRuns).filter((runs) => runs.length > 0),
    closing: cleanLine(letter.closing),
    signature: cleanLine(letter.signature),
  };
}

/** A paragraph as it is set: cleaned words, cut where they become bold. */
function paragraphRuns(sentences: readonly CitedSentence[]): TextRun[] {
  const runs = textRuns(sentences.map((sentence) => sentence.text).join(" "), paragraphSpans(sentences)).map((run) => ({
    ...run,
    text: cleanText(`|${run.text}|`).replace(/\s+/g, " ").slice(1, -1),
  }));
  const first = runs.at(0);
  const last = runs.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return runs.filter((run) => run.text !== "");
}

/** The letter for a paste box: subject and body, no head. */
export function renderLetterText(letter: CoverLetter): string {
  const subject = cleanLine(letter.subject);
  return `${cleanText(subject === "" ? coverLetterText(letter) : `${subject}\n\n${coverLetterText(letter)}`)}\n`;
}
