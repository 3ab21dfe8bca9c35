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
  language: "en" | "de" | "fr" | "es" | "pt";
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
};
