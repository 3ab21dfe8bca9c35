import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
import type { ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { DocumentLink } from "@/server/adapters/documents/document-links";
import { BULLET_LIST } from "@/server/adapters/documents/docx/docx-styles";
import type { DocumentEntry, DocumentFact, DocumentSection } from "@/server/adapters/documents/resume-document";

type Head = { name: string; label: string; contacts: readonly DocumentLink[] };

/** Name, headline and contacts. */
export function headParagraphs(head: Head): Paragraph[] {
  const contacts = head.contacts.flatMap((link, index) => [
    ...(index === 0 ? [] : [new TextRun(" · ")]),
    linkRun(link),
  ]);
  return [
    ...(head.name === ""
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(head.name)] })]),
    ...textParagraph("Headline", head.label),
    ...(contacts.length === 0 ? [] : [new Paragraph({ style: "Contact", children: contacts })]),
  ];
}

/** A section's heading and all that stands under it. `rightEdge` is where dates end, in twentieths of a point. */
export function sectionParagraphs(section: DocumentSection, rightEdge: number): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(section.title)] }),
    ...section.paragraphs.flatMap((text) => textParagraph("ResumeText", text)),
    ...section.entries.flatMap((entry) => entryParagraphs(entry, section.kind, rightEdge)),
    ...section.facts.map(factParagraph),
  ];
}

/** One paragraph of a style, or none for an empty text. */
export function textParagraph(style: string, text: string): Paragraph[] {
  return text === "" ? [] : [new Paragraph({ style, children: [new TextRun(text)] })];
}

/** A paragraph of a style with some of its words in bold. */
export function richParagraph(style: string, runs: readonly { text: string; isBold: boolean }[]): Paragraph {
  return new Paragraph({
    style,
    children: runs.map(({ text, isBold }) => (isBold ? new TextRun({ bold: true, text }) : new TextRun(text))),
  });
}

/** An entry with nothing to tell and no address, in a section of short entries, stands on one line as in the PDF. */
function isOneLine(entry: DocumentEntry, kind: ResumeSection): boolean {
  const isShort = entry.paragraphs.length + entry.bullets.length + entry.facts.length === 0 && entry.link === null;
  return isShort && (kind === "certificates" || kind === "awards");
}

function entryParagraphs(entry: DocumentEntry, kind: ResumeSection, rightEdge: number): Paragraph[] {
  const muted = { bold: false, color: "565B63" };
  const dates = entry.dates === "" ? [] : [new TextRun({ ...muted, children: [new Tab(), entry.dates] })];
  const where = [entry.organisation, entry.place].filter((part) => part !== "").join(", ");
  const isOne = isOneLine(entry, kind);
  const beside = isOne && where !== "" ? [new TextRun({ bold: false, italics: true, text: ` · ${where}` })] : [];
  const second = [
    ...(where === "" || isOne ? [] : [new TextRun(where)]),
    ...(where === "" || !entry.link ? [] : [new TextRun(" · ")]),
    ...(entry.link ? [linkRun(entry.link)] : []),
  ];
  const body = [
    ...entry.paragraphs.flatMap((text) => textParagraph("ResumeText", text)),
    ...[...entry.bullets, ...entry.facts.map(factText)].map(bulletParagraph),
  ];
  // A line stays with the next only where one of its own follows; else a chain of entries would leave a page empty.
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      keepNext: second.length + body.length > 0,
      tabStops: [{ type: TabStopType.RIGHT, position: rightEdge }],
      children: [new TextRun(entry.title), ...beside, ...dates],
    }),
    ...(second.length === 0
      ? []
      : [new Paragraph({ style: "Organisation", keepNext: body.length > 0, children: second })]),
    ...body,
  ];
}

function bulletParagraph(text: string): Paragraph {
  return new Paragraph({
    style: "ListBullet",
    numbering: { reference: BULLET_LIST, level: 0 },
    children: [new TextRun(text)],
  });
}

function factText(fact: DocumentFact): string {
  return fact.label === "" || fact.text === "" ? fact.label || fact.text : `${fact.label}: ${fact.text}`;
}

function factParagraph(fact: DocumentFact): Paragraph {
  const label = fact.text === "" || fact.label === "" ? fact.label : `${fact.label}: `;
  const runs = [
    ...(label === "" ? [] : [new TextRun({ bold: true, text: label })]),
    ...(fact.text === "" ? [] : [new TextRun(fact.text)]),
  ];
  return new Paragraph({ style: "ResumeText", children: runs });
}

function linkRun(link: DocumentLink): ParagraphChild {
  if (link.href === null) return new TextRun(link.text);
  return new ExternalHyperlink({ link: link.href, children: [new TextRun({ style: "Hyperlink", text: link.text })] });
}
