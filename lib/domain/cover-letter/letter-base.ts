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

/** Names that say what they are: "Journeyman Electrician License". */
const NAMES_ITSELF =
  /^[^(]*\b(licen[cs]e|certificat(e|ion)|diploma|registration|permit|card|endorsement|credential|award|badge|belt)\b/i;

/** "ACCA Diploma (ACCA)" names its issuer once. */
function withoutDouble(name: string): string {
  const [, head = "", issuer = ""] = /^(.*) \(([^()]+)\)$/.exec(name) ?? [];
  return head !== "" && head.toLowerCase().includes(issuer.toLowerCase()) ? head : name;
}

/** What every tone says alike in English. */
export const englishBase = {
  subject: (title: string, company: string) =>
    company === "" ? `Application: ${title}` : `Application: ${title} at ${company}`,
  greeting: (company: string) => (company === "" ? "Dear hiring team," : `Dear ${company} hiring team,`),
  degree: (degree: string, institution: string) =>
    institution === ""
      ? `My education includes ${indefinite(degree)}.`
      : `My education includes ${indefinite(degree)} from ${/^(University|Institute|College|Academy|School|Faculty) of /.test(institution) ? "the " : ""}${institution}.`,
  certificate: (name: string) =>
    NAMES_ITSELF.test(name)
      ? `I also hold the ${withoutDouble(name)}.`
      : `I also hold the certificate ${withoutDouble(name)}.`,
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
  certificate: (name: string) => `Außerdem besitze ich dieses Zertifikat: ${withoutDouble(name)}.`,
  closing: "Mit freundlichen Grüßen",
};
