import { type DocumentTemplate, RESUME_SECTIONS, type ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { cleanLine } from "@/server/adapters/documents/clean-text";
import { documentLabels } from "@/server/adapters/documents/document-labels";
import { type DocumentLink, mailLink, phoneLink, webLink } from "@/server/adapters/documents/document-links";
import { buildSection } from "@/server/adapters/documents/resume-sections";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/** A labelled line: "Databases: Postgres, Redis". The label may be empty. */
export type DocumentFact = { label: string; text: string };

export type DocumentEntry = {
  title: string;
  organisation: string;
  place: string;
  dates: string;
  link: DocumentLink | null;
  paragraphs: string[];
  bullets: string[];
  facts: DocumentFact[];
};

export type DocumentSection = {
  kind: ResumeSection;
  title: string;
  paragraphs: string[];
  entries: DocumentEntry[];
  facts: DocumentFact[];
};

/** What PDF, DOCX and plain text all set: words in reading order, no layout. */
export type ResumeDocument = {
  /** Metadata of the file. */
  title: string;
  author: string;
  name: string;
  label: string;
  contacts: DocumentLink[];
  sections: DocumentSection[];
};

const SECTION_ORDERS: Partial<Record<DocumentTemplate, readonly ResumeSection[]>> = {
  academic: [
    "summary",
    "education",
    "work",
    "publications",
    "projects",
    "awards",
    "certificates",
    "skills",
    "languages",
  ],
};

/** Builds the one document that every file format is a rendering of. Sections without content are left out. */
export function buildResumeDocument(resume: Resume, options: DocumentOptions): ResumeDocument {
  const labels = documentLabels(options.language);
  const name = cleanLine(resume.basics?.name);
  const order = new Set([
    ...(options.sectionOrder ?? []),
    ...(SECTION_ORDERS[options.template] ?? []),
    ...RESUME_SECTIONS,
  ]);
  const sections = [...order]
    .map((kind) => ({ kind, title: labels.sections[kind], ...buildSection(kind, resume, labels) }))
    .filter((s) => s.paragraphs.length + s.entries.length + s.facts.length > 0);
  return {
    title: name === "" ? labels.resume : `${name} – ${labels.resume}`,
    author: name,
    name,
    label: cleanLine(resume.basics?.label),
    contacts: buildContacts(resume, options.language),
    sections,
  };
}

/** Place, mail, telephone, site and profiles, in the order people look for them. */
export function buildContacts(resume: Resume, language: DocumentOptions["language"]): DocumentLink[] {
  const basics = resume.basics ?? {};
  const place = writePlace(basics.location ?? {}, language);
  const profiles = (basics.profiles ?? []).map((profile) => {
    const link = webLink(profile.url);
    if (link) return link;
    const text = [cleanLine(profile.network), cleanLine(profile.username)].filter((part) => part !== "").join(": ");
    return text === "" ? null : { text, href: null };
  });
  const all = [
    place === "" ? null : { text: place, href: null },
    mailLink(basics.email),
    phoneLink(basics.phone),
    webLink(basics.url),
    ...profiles,
  ];
  const seen = new Set<string>();
  return all.filter(
    (link): link is DocumentLink => link !== null && !seen.has(link.text) && seen.add(link.text) !== undefined,
  );
}

type Location = NonNullable<NonNullable<Resume["basics"]>["location"]>;

/** The place in one line; a country that the address or region already names is not said twice. */
function writePlace(location: Location, language: string): string {
  const code = cleanLine(location.countryCode).toUpperCase();
  const country = countryName(code, language);
  const names = new Set(
    [code, country, countryName(code, "en"), countryName(code, "de"), ...(COUNTRY_NICKNAMES[code] ?? [])].map((n) =>
      n.toLowerCase(),
    ),
  );
  const namesCountry = (text: string) => names.has((text.split(",").at(-1) ?? "").trim().toLowerCase());
  const town = [cleanLine(location.postalCode), cleanLine(location.city)].filter((part) => part !== "").join(" ");
  const address = cleanLine(location.address);
  const region = cleanLine(location.region);
  const stated = [address, town, namesCountry(region) ? "" : region];
  const parts = [...stated, stated.some(namesCountry) ? "" : country];
  return [...new Set(parts.filter((part) => part !== ""))].join(", ");
}

const COUNTRY_NICKNAMES: Record<string, readonly string[]> = {
  US: ["USA", "U.S.", "U.S.A."],
  GB: ["UK", "U.K.", "England", "Great Britain"],
};

function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}
