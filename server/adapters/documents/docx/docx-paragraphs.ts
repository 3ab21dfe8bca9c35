import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
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
    ...section.entries.flatMap((entry) => entryParagraphs(entry, rightEdge)),
    ...section.facts.map(factParagraph),
  ];
}

/** One paragraph of a style, or none for an empty text. */
export function textParagraph(style: string, text: string): Paragraph[] {
  return text === "" ? [] : [new Paragraph({ style, children: [new TextRun(text)] })];
}

function entryParagraphs(entry: DocumentEntry, rightEdge: number): Paragraph[] {
  const dates =
    entry.dates === "" ? [] : [new TextRun({ bold: false, color: "565B63", children: [new Tab(), entry.dates] })];
  const where = [entry.organisation, entry.place].filter((part) => part !== "").join(", ");
  const second = [
    ...(where === "" ? [] : [new TextRun(where)]),
    ...(where === "" || !entry.link ? [] : [new TextRun(" · ")]),
    ...(entry.link ? [linkRun(entry.link)] : []),
  ];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      tabStops: [{ type: TabStopType.RIGHT, position: rightEdge }],
      children: [new TextRun(entry.title), ...dates],
    }),
    ...(second.length === 0 ? [] : [new Paragraph({ style: "Organisation", children: second })]),
    ...entry.paragraphs.flatMap((text) => textParagraph("ResumeText", text)),
    ...[...entry.bullets, ...entry.facts.map(factText)].map(bulletParagraph),
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
