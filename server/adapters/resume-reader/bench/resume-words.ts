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
  he: {
    summary: "תקציר",
    work: "ניסיון תעסוקתי",
    education: "השכלה",
    skills: "כישורים",
    contact: "פרטי קשר",
    present: "היום",
    months: [
      "ינואר",
      "פברואר",
      "מרץ",
      "אפריל",
      "מאי",
      "יוני",
      "יולי",
      "אוגוסט",
      "ספטמבר",
      "אוקטובר",
      "נובמבר",
      "דצמבר",
    ],
  },
  ar: {
    summary: "نبذة",
    work: "الخبرة المهنية",
    education: "التعليم",
    skills: "المهارات",
    contact: "معلومات الاتصال",
    present: "الآن",
    months: [
      "يناير",
      "فبراير",
      "مارس",
      "أبريل",
      "مايو",
      "يونيو",
      "يوليو",
      "أغسطس",
      "سبتمبر",
      "أكتوبر",
      "نوفمبر",
      "ديسمبر",
    ],
  },
  zh: {
    summary: "个人简介",
    work: "工作经历",
    education: "教育背景",
    skills: "专业技能",
    contact: "联系方式",
    present: "至今",
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
  ja: {
    summary: "自己PR",
    work: "職歴",
    education: "学歴",
    skills: "スキル",
    contact: "連絡先",
    present: "現在",
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
};

/** "2019-03" as the person's language writes it, or as numbers. */
export function writeMonth(person: InventedPerson, month: string | null, style: "words" | "numbers"): string {
  const words = RESUME_WORDS[person.language];
  if (month === null) return words.present;
  const [year = "", number = "1"] = month.split("-");
  if (style === "words" && (person.language === "zh" || person.language === "ja"))
    return `${year}年${words.months[Number(number) - 1]}`;
  return style === "numbers" ? `${number}/${year}` : `${words.months[Number(number) - 1]} ${year}`;
}

export function writeSpan(
  person: InventedPerson,
  span: { start: string; end: string | null },
  style: "words" | "numbers" = "words",
): string {
  return `${writeMonth(person, span.start, style)} – ${writeMonth(person, span.end, style)}`;
}
