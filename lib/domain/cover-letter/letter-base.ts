/** The fixed wording of a letter, around its owner's own words. */
export type LetterPhrases = {
  subject(title: string, company: string): string;
  greeting(company: string): string;
  /** The first sentence, and the one that brings in a quotation from the posting. */
  opening(title: string, company: string): string;
  quote(quotation: string): string;
  /** Says from which posting sentence the employer is known, when there is none to quote. */
  noQuote(company: string): string;
  skills(list: string): string;
  skill(one: string): string;
  bridge: string;
  degree(degree: string, institution: string): string;
  certificate(name: string): string;
  wish(company: string): string;
  thanks: string;
  closing: string;
};

/** "a Bachelor in …", "an MBA"; nothing before a plural such as "A-levels". */
function indefinite(degree: string): string {
  if (/^[^ ]+s\b(?! )/.test(degree) && !/^\S+'s/.test(degree)) return degree;
  return `${/^([AEIO]|M[ABFPS]A?\b|HND)/.test(degree) && !/^(Master|Magister)/.test(degree) ? "an" : "a"} ${degree}`;
}

/** The employer's name, or other words where it is not known. */
export const or = (company: string, other: string) => (company === "" ? other : company);

/** What every tone says alike in English. */
export const englishBase = {
  subject: (title: string, company: string) =>
    company === "" ? `Application: ${title}` : `Application: ${title} at ${company}`,
  greeting: (company: string) => (company === "" ? "Dear hiring team," : `Dear ${company} hiring team,`),
  degree: (degree: string, institution: string) =>
    institution === ""
      ? `My education includes ${indefinite(degree)}.`
      : `My education includes ${indefinite(degree)} (${institution}).`,
  certificate: (name: string) => `I also hold this certificate: ${name}.`,
};
/** What every tone says alike in German. */
export const germanBase = {
  subject: (title: string, company: string) =>
    company === "" ? `Bewerbung: ${title}` : `Bewerbung: ${title} bei ${company}`,
  greeting: () => "Sehr geehrte Damen und Herren,",
  degree: (degree: string, institution: string) =>
    institution === ""
      ? `Zu meiner Ausbildung gehört: ${degree}.`
      : `Zu meiner Ausbildung gehört: ${degree} (${institution}).`,
  certificate: (name: string) => `Außerdem besitze ich dieses Zertifikat: ${name}.`,
  closing: "Mit freundlichen Grüßen",
};
