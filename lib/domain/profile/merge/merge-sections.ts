import { fold } from "@/lib/domain/evidence/claims/fold";
import { whySameRole, whySameStudy } from "@/lib/domain/profile/merge/same-entry";
import { likeness } from "@/lib/domain/resume/reread/align-items";

export type Entry = Record<string, unknown>;
/** One entry of one source, with the place it stands in there. */
export type Member = { source: number; at: string; entry: Entry; isOpen: boolean };
export type Section = {
  name: string;
  /** Fields whose disagreement is shown, with what the page calls them. */
  asks: Record<string, string>;
  subject: (entry: Entry) => string;
  why: (a: Member, b: Member) => string | null;
};

export const text = (entry: Entry, key: string): string | undefined => {
  const value = entry[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};
const span = ({ entry, isOpen }: Member) => ({
  startDate: text(entry, "startDate"),
  endDate: text(entry, "endDate"),
  isOpen,
});
const named =
  (...keys: string[]) =>
  (entry: Entry): string =>
    keys
      .map((key) => text(entry, key))
      .filter(Boolean)
      .join(", ");
const sameWords = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (fold(a) === fold(b) || likeness(a, b) >= 0.85);
const byName =
  (key: string, reason: string) =>
  (a: Member, b: Member): string | null =>
    sameWords(text(a.entry, key), text(b.entry, key)) ? reason : null;

const DATES = { startDate: "From", endDate: "Until" };
/** The sections of a resume: what their entries are called, which of their fields may disagree, and when two are one. */
export const SECTIONS: readonly Section[] = [
  {
    name: "work",
    asks: { position: "Title", ...DATES },
    subject: named("position", "name"),
    why: (a, b) =>
      whySameRole(
        { ...span(a), organisation: text(a.entry, "name"), title: text(a.entry, "position") },
        { ...span(b), organisation: text(b.entry, "name"), title: text(b.entry, "position") },
      ),
  },
  {
    name: "volunteer",
    asks: { position: "Title", ...DATES },
    subject: named("position", "organization"),
    why: (a, b) =>
      whySameRole(
        { ...span(a), organisation: text(a.entry, "organization"), title: text(a.entry, "position") },
        { ...span(b), organisation: text(b.entry, "organization"), title: text(b.entry, "position") },
      ),
  },
  {
    name: "education",
    asks: { studyType: "Degree", area: "Subject", ...DATES, score: "Grade" },
    subject: named("studyType", "area", "institution"),
    why: (a, b) =>
      whySameStudy(
        { ...span(a), organisation: text(a.entry, "institution"), degree: named("studyType", "area")(a.entry) },
        { ...span(b), organisation: text(b.entry, "institution"), degree: named("studyType", "area")(b.entry) },
      ),
  },
  { name: "projects", asks: DATES, subject: named("name"), why: byName("name", "same name") },
  {
    name: "certificates",
    asks: { date: "Date", issuer: "Issuer" },
    subject: named("name"),
    why: byName("name", "same name"),
  },
  {
    name: "awards",
    asks: { date: "Date", awarder: "Given by" },
    subject: named("title"),
    why: byName("title", "same title"),
  },
  { name: "publications", asks: { releaseDate: "Date" }, subject: named("name"), why: byName("name", "same title") },
  {
    name: "languages",
    asks: { fluency: "How well" },
    subject: named("language"),
    why: byName("language", "same language"),
  },
  { name: "skills", asks: {}, subject: named("name"), why: byName("name", "same group") },
  { name: "interests", asks: {}, subject: named("name"), why: byName("name", "same name") },
  { name: "references", asks: {}, subject: named("name"), why: byName("name", "same name") },
];
