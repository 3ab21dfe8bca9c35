/** Invented people in varied professions and languages, with the truth that a reader must find. Dates are "YYYY-MM", `end` null runs on. */
export type InventedRole = {
  title: string;
  company: string;
  place: string;
  start: string;
  end: string | null;
  bullets: string[];
};
export type InventedPerson = {
  id: string;
  language: "en" | "de" | "fr" | "es" | "pt" | "he" | "ar" | "zh" | "ja";
  /** Never looked at while rules are written. */
  isHeldOut: boolean;
  name: string;
  headline: string;
  email: string;
  phone: string;
  location: string;
  summary: string;
  work: InventedRole[];
  education: { degree: string; institution: string; place: string; start: string; end: string }[];
  skills: { label: string; items: string[] }[];
  /** What stands around the facts that are scored, to be mistaken for them. */
  extras?: {
    certificates?: string[];
    languages?: string[];
    projects?: { name: string; text: string }[];
    awards?: string[];
    publications?: string[];
    interests?: string[];
    links?: string[];
  };
};
