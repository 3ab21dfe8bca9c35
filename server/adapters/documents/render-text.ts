import type {
  DocumentEntry,
  DocumentFact,
  DocumentSection,
  ResumeDocument,
} from "@/server/adapters/documents/resume-document";

/** The resume for paste boxes: no layout, section names in capitals, "- " bullets, one blank line between entries. */
export function renderResumeText(document: ResumeDocument): string {
  const head = [document.name, document.label, document.contacts.map((contact) => contact.text).join(" | ")];
  const blocks = [head.filter((line) => line !== "").join("\n"), ...document.sections.map(sectionText)];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function sectionText(section: DocumentSection): string {
  const entries = section.entries.map(entryText);
  const gap = entries.some((entry) => entry.includes("\n")) ? "\n\n" : "\n";
  const parts = [...section.paragraphs, entries.join(gap), section.facts.map(factText).join("\n")];
  return [section.title.toUpperCase(), ...parts.filter((part) => part !== "")].join("\n");
}

function entryText(entry: DocumentEntry): string {
  const where = [entry.organisation, entry.place].filter((part) => part !== "").join(", ");
  const title = entry.dates === "" ? entry.title : `${entry.title} (${entry.dates})`;
  return [
    title,
    where,
    entry.link?.text ?? "",
    ...entry.paragraphs,
    ...entry.bullets.map((bullet) => `- ${bullet}`),
    ...entry.facts.map(factText),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function factText(fact: DocumentFact): string {
  return fact.label === "" || fact.text === "" ? fact.label || fact.text : `${fact.label}: ${fact.text}`;
}
