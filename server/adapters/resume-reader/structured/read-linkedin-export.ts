import Papa from "papaparse";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { resumeToText } from "@/lib/domain/resume/resume-to-text";
import { findDateRanges } from "@/lib/domain/resume/values/date-range";
import { parsePlace } from "@/lib/domain/resume/values/place";
import { RESUME_MEDIA_TYPES } from "@/server/adapters/resume-reader/media-types";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { withProvenance } from "@/server/adapters/resume-reader/structured/with-provenance";
import { withoutBlanks } from "@/server/adapters/resume-reader/structured/without-blanks";
import { unpackZip } from "@/server/adapters/resume-reader/zip/unpack-zip";
import type { ReadResume } from "@/server/ports/resume-reader";

type Row = Record<string, string>;

/** The tables that hold a profile; messages, contacts and the rest of the export are never unpacked. */
const TABLES = [
  "Profile",
  "Email Addresses",
  "PhoneNumbers",
  "Positions",
  "Education",
  "Skills",
  "Certifications",
  "Languages",
  "Projects",
  "Volunteering",
  "Honors",
  "Publications",
  "Courses",
] as const;
type Table = (typeof TABLES)[number];

function tableOf(path: string): Table | undefined {
  const name = path.split("/").at(-1) ?? "";
  return TABLES.find((table) => name.toLowerCase() === `${table.toLowerCase()}.csv`);
}

/** True for the names of the entries of LinkedIn's "Get a copy of your data". */
export function isLinkedInExport(names: string[]): boolean {
  const tables = new Set(names.map(tableOf));
  return tables.has("Profile") || tables.has("Positions");
}

function dateOf(text: string | undefined): string {
  const [range] = findDateRanges(text ?? "");
  return range?.start ?? "";
}

function linesOf(text: string | undefined): { summary: string; highlights: string[] } {
  const lines = (text ?? "").split(/\r?\n|(?<=\S) {2,}(?=[•*-] )/).map((line) => line.trim());
  const isBullet = (line: string) => /^[•*▪◦-]\s*/.test(line);
  return {
    summary: lines.filter((line) => line !== "" && !isBullet(line)).join(" "),
    highlights: lines.filter(isBullet).map((line) => line.replace(/^[•*▪◦-]\s*/, "")),
  };
}

/** "[COMPANY:https://acme.example,PORTFOLIO:https://…]" as LinkedIn writes web sites, or plain links. */
function linksOf(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/https?:\/\/[^\s,\]]+/g)].map((match) => match[0]);
}

/**
 * The ZIP of LinkedIn's data export as JSON Resume. Throws AppError `unreadable_file` for a damaged archive and for one
 * that unpacks to more than the limit.
 */
export function readLinkedInExport(bytes: Uint8Array, limits: ReaderLimits): ReadResume {
  const parts = unpackZip(
    bytes,
    limits,
    (name) => tableOf(name) !== undefined,
    "This archive is damaged and cannot be opened. Ask LinkedIn for your data again and upload its ZIP.",
  );
  const tables = new Map<Table, Row[]>();
  for (const [path, part] of Object.entries(parts)) {
    const table = tableOf(path);
    if (!table) continue;
    const text = new TextDecoder().decode(part).replace(/^\ufeff/, "");
    const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: "greedy" });
    tables.set(table, [...(tables.get(table) ?? []), ...data.slice(0, limits.maxRuns)]);
  }
  const rows = (table: Table) => tables.get(table) ?? [];
  const [profile = {}] = rows("Profile");
  const emails = rows("Email Addresses");
  const email = emails.find((row) => /yes/i.test(row.Primary ?? "")) ?? emails[0];
  const place = parsePlace(profile["Geo Location"] ?? "");
  const [url, ...otherLinks] = linksOf(profile.Websites);
  const resume: Resume = withoutBlanks({
    basics: {
      name: [profile["First Name"], profile["Last Name"]].filter(Boolean).join(" "),
      label: profile.Headline,
      summary: profile.Summary,
      email: email?.["Email Address"],
      phone: rows("PhoneNumbers")[0]?.Number,
      url,
      location: { ...place, address: profile.Address, postalCode: profile["Zip Code"] ?? place.postalCode },
      profiles: otherLinks.map((link) => ({ url: link })),
    },
    work: rows("Positions").map((row) => ({
      name: row["Company Name"],
      position: row.Title,
      location: row.Location,
      startDate: dateOf(row["Started On"]),
      endDate: dateOf(row["Finished On"]),
      ...linesOf(row.Description),
    })),
    education: rows("Education").map((row) => ({
      institution: row["School Name"],
      ...degreeOf(row["Degree Name"] ?? ""),
      startDate: dateOf(row["Start Date"]),
      endDate: dateOf(row["End Date"]),
      courses: linesOf(row.Notes).highlights,
    })),
    skills: rows("Skills").map((row) => ({ name: row.Name })),
    certificates: rows("Certifications").map((row) => ({
      name: row.Name,
      issuer: row.Authority,
      date: dateOf(row["Started On"]),
      url: row.Url,
    })),
    languages: rows("Languages").map((row) => ({ language: row.Name, fluency: row.Proficiency })),
    projects: rows("Projects").map((row) => ({
      name: row.Title,
      description: row.Description,
      url: row.Url,
      startDate: dateOf(row["Started On"]),
      endDate: dateOf(row["Finished On"]),
    })),
    volunteer: rows("Volunteering").map((row) => ({
      organization: row["Company Name"],
      position: row.Role,
      startDate: dateOf(row["Started On"]),
      endDate: dateOf(row["Finished On"]),
      summary: row.Description,
    })),
    awards: rows("Honors").map((row) => ({
      title: row.Title,
      summary: row.Description,
      date: dateOf(row["Issued On"]),
    })),
    publications: rows("Publications").map((row) => ({
      name: row.Name,
      publisher: row.Publisher,
      releaseDate: dateOf(row["Published On"]),
      summary: row.Description,
      url: row.Url,
    })),
  });
  const located = withProvenance(resume, "linkedin-export");
  return { resume: located, mediaType: RESUME_MEDIA_TYPES.linkedin, text: resumeToText(located) };
}

/** "Bachelor of Science - BS, Computer Science" is a degree and its subject. */
function degreeOf(text: string): { studyType: string; area?: string } {
  const [studyType = "", ...area] = text.split(/,\s*/);
  return area.length > 0 ? { studyType, area: area.join(", ") } : { studyType: text };
}
