import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";

type Words = {
  summary: string;
  work: string;
  education: string;
  skills: string;
  contact: string;
  present: string;
  months: string[];
};

export const RESUME_WORDS: Record<InventedPerson["language"], Words> = {
  en: {
    summary: "Profile",
    work: "Work Experience",
    education: "Education",
    skills: "Skills",
    contact: "Contact",
    present: "Present",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
  de: {
    summary: "Kurzprofil",
    work: "Berufserfahrung",
    education: "Ausbildung",
    skills: "Kenntnisse",
    contact: "Kontakt",
    present: "heute",
    months: [
      "Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ],
  },
  fr: {
    summary: "Profil",
    work: "Expérience professionnelle",
    education: "Formation",
    skills: "Compétences",
    contact: "Coordonnées",
    present: "aujourd’hui",
    months: [
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
  },
  es: {
    summary: "Perfil",
    work: "Experiencia laboral",
    education: "Formación académica",
    skills: "Habilidades",
    contact: "Contacto",
    present: "actualidad",
    months: [
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre",
      "octubre",
      "noviembre",
      "diciembre",
    ],
  },
  pt: {
    summary: "Perfil",
    work: "Experiência profissional",
    education: "Formação acadêmica",
    skills: "Competências",
    contact: "Contato",
    present: "atual",
    months: [
      "janeiro",
      "fevereiro",
      "março",
      "abril",
      "maio",
      "junho",
      "julho",
      "agosto",
      "setembro",
      "outubro",
      "novembro",
      "dezembro",
    ],
  },
};

/** "2019-03" as the person's language writes it, or as numbers. */
export function writeMonth(person: InventedPerson, month: string | null, style: "words" | "numbers"): string {
  const words = RESUME_WORDS[person.language];
  if (month === null) return words.present;
  const [year = "", number = "1"] = month.split("-");
  return style === "numbers" ? `${number}/${year}` : `${words.months[Number(number) - 1]} ${year}`;
}

export function writeSpan(
  person: InventedPerson,
  span: { start: string; end: string | null },
  style: "words" | "numbers" = "words",
): string {
  return `${writeMonth(person, span.start, style)} – ${writeMonth(person, span.end, style)}`;
}
