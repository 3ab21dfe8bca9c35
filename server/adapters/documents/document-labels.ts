import type { ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { DocumentOptions } from "@/server/ports/document-renderer";

export type DocumentLanguage = DocumentOptions["language"];

export type DocumentLabels = {
  sections: Record<ResumeSection, string>;
  months: readonly string[];
  /** How a year and a month (1 to 12) are written together. */
  monthAndYear(month: string, monthNumber: number, year: string): string;
  present: string;
  resume: string;
  coverLetter: string;
  courses: string;
  grade: string;
  keywords: string;
};

const ENGLISH: DocumentLabels = {
  sections: {
    summary: "Summary",
    work: "Experience",
    education: "Education",
    projects: "Projects",
    skills: "Skills",
    certificates: "Certifications",
    languages: "Languages",
    publications: "Publications",
    awards: "Awards",
    volunteer: "Volunteering",
    interests: "Interests",
    references: "References",
  },
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  monthAndYear: (month, _number, year) => `${month} ${year}`,
  present: "Present",
  resume: "Resume",
  coverLetter: "Cover letter",
  courses: "Courses",
  grade: "Grade",
  keywords: "Technologies",
};

const GERMAN: DocumentLabels = {
  sections: {
    summary: "Profil",
    work: "Berufserfahrung",
    education: "Ausbildung",
    projects: "Projekte",
    skills: "Kenntnisse",
    certificates: "Zertifikate",
    languages: "Sprachen",
    publications: "Veröffentlichungen",
    awards: "Auszeichnungen",
    volunteer: "Ehrenamt",
    interests: "Interessen",
    references: "Referenzen",
  },
  months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
  monthAndYear: (_month, number, year) => `${String(number).padStart(2, "0")}/${year}`,
  present: "heute",
  resume: "Lebenslauf",
  coverLetter: "Anschreiben",
  courses: "Lehrveranstaltungen",
  grade: "Note",
  keywords: "Technologien",
};

/** The words of a document that are not its owner's. */
export function documentLabels(language: DocumentLanguage): DocumentLabels {
  return language === "de" ? GERMAN : ENGLISH;
}
