import type { Seeded } from "@/server/testing/truth/seeded";
import type { MarkedDraft } from "@/server/testing/truth/truth-drafts";

export const FAULT_KINDS = [
  "employer",
  "title",
  "date",
  "duration",
  "degree",
  "school",
  "certificate",
  "number",
  "skill",
  "name",
  "role",
  "level",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
/** A draft with one false claim in it. */
export type Fault = { kind: FaultKind; text: string; start: number; end: number; planted: string };

const MARK = /\[\[(\w+)\|([^\]=]*(?:=(?!>)[^\]=]*)*)(?:=>([^\]]*))?\]\]/g;

/** The draft without marks: what it truly says. */
export function plainText(marked: string): string {
  return marked.replace(MARK, (_, __, words: string) => words);
}

const EMPLOYERS = [
  "Globex Corporation",
  "Vandelay Industries",
  "Initrode",
  "Stark Maritime",
  "Umbra Health",
  "Zephyr Airlines",
  "Kruger Financial",
  "Hollis & Byrne",
  "Monolith Games",
];
const EMPLOYERS_DE = ["Falkenberg GmbH", "Sonnental AG", "Krüger Feinmechanik", "Weserstahl GmbH"];
const SCHOOLS = [
  "Stanford University",
  "University of Oslo",
  "Harvard Business School",
  "ETH Zurich",
  "Technical University of Denmark",
  "Yale University",
];
const SCHOOLS_DE = ["Technische Universität Dresden", "Universität Mannheim", "RWTH Aachen"];
const CERTIFICATES = [
  "AWS Certified Solutions Architect",
  "Project Management Professional",
  "Certified Scrum Master",
  "PRINCE2 Practitioner",
  "Certified Public Accountant",
  "CISSP",
];
const SKILLS = [
  "Rust",
  "Salesforce",
  "Tableau",
  "AutoCAD",
  "SolidWorks",
  "Adobe Photoshop",
  "Oracle",
  "Terraform",
  "QuickBooks",
  "MATLAB",
  "Jira",
  "Docker",
];
const PEOPLE = ["Jennifer Halloway", "Professor Ivo Baumgart", "Laura Castellano"];
const PRODUCTS = ["Project Nightingale", "HelioSuite", "the Zentrix platform"];
const SENIOR = ["Senior", "Lead", "Chief", "Principal", "Head"];

/** Sentences that claim something which no profile has, by kind. */
const INSERTS: Record<FaultKind, string[]> = {
  employer: [
    "Earlier in my career I worked for @Globex Corporation@.",
    "I also spent time at @Initrode@.",
    "At @Vandelay Industries@ I learned to work under pressure.",
  ],
  title: [
    "I later became @Vice President of Operations@.",
    "I was promoted to @Director of Strategy@.",
    "I also served as @Chief Technology Officer@.",
  ],
  date: ["I started my career in @1998@."],
  duration: ["I have @twenty-five years@ of experience in this field.", "I bring over @22 years@ of experience."],
  degree: [
    "I also hold a @PhD@ in Physics.",
    "I have an @MBA@.",
    "I earned a @doctorate@ last year.",
    "I graduated with a @law degree@.",
  ],
  school: ["I also studied at @Stanford University@.", "I am a graduate of @Yale University@."],
  certificate: [
    "I am a certified @PMP@.",
    "I hold the @AWS Certified Solutions Architect@ certification.",
    "I am also a @Certified Scrum Master@.",
    "I am a @CISSP@.",
  ],
  number: [
    "I increased revenue by @73%@.",
    "I saved the company @$4.7 million@.",
    "I was responsible for @870@ users.",
    "I improved efficiency by @85 percent@.",
  ],
  skill: [
    "I am proficient in @Terraform@ and enjoy using it.",
    "I have used @Salesforce@ every day.",
    "I have years of practice with @AutoCAD@.",
    "I have strong knowledge of @Tableau@.",
  ],
  name: [
    "I worked closely with @Jennifer Halloway@.",
    "I was the creator of @HelioSuite@.",
    "My mentor, @Professor Ivo Baumgart@, praised my work.",
  ],
  role: [
    "I @single-handedly@ turned the department around.",
    "I @led a team of@ specialists across three continents.",
    "I was the @first@ person in the company to do so.",
    "I @founded@ the department.",
    "I built an @award-winning@ product.",
    "I was the @top performer@ in my department.",
    "I @managed@ a department with full budget responsibility.",
  ],
  level: [
    "I am @an expert in@ negotiation.",
    "I have complete @mastery of@ quantum computing.",
    "I speak @fluent@ Korean.",
  ],
};
const INSERTS_DE: Partial<Record<FaultKind, string[]>> = {
  employer: ["Davor war ich bei der @Falkenberg GmbH@ beschäftigt."],
  title: ["Später wurde ich zur @Abteilungsleiterin@ befördert.", "Zuletzt war ich @Geschäftsführer@."],
  date: ["Meine Laufbahn begann ich im Jahr @1998@."],
  duration: ["Ich verfüge über @25 Jahre@ Berufserfahrung."],
  degree: ["Außerdem habe ich @promoviert@.", "Ich besitze einen @Masterabschluss@ in Physik."],
  school: ["Studiert habe ich an der @Universität Mannheim@."],
  certificate: ["Ich bin @zertifizierter Scrum Master@.", "Ich besitze ein Zertifikat als @PMP@."],
  number: ["Den Umsatz habe ich um @73 %@ gesteigert.", "Ich habe @870@ Kunden betreut."],
  skill: ["Ich habe Erfahrung mit @Terraform@.", "Mit @AutoCAD@ arbeite ich täglich."],
  name: ["Eng gearbeitet habe ich mit Frau @Jennifer Halloway@."],
  role: [
    "Ich habe ein Team von Fachkräften @geleitet@.",
    "Die Abteilung habe ich @gegründet@.",
    "Das Projekt habe ich @im Alleingang@ umgesetzt.",
  ],
  level: ["Ich bin @Experte@ für Quantencomputer.", "Ich spreche @fließend@ Koreanisch."],
};

/** Plants one fault of a kind, by replacing marked words or by adding a sentence; null where the draft offers no place. */
export function plantFault(draft: MarkedDraft, kind: FaultKind, random: Seeded): Fault | null {
  const marks = [...draft.marked.matchAll(MARK)].filter((m) => m[1] === kind);
  const replaces = marks.length > 0 && (random.next() < 0.65 || draft.form === "resume");
  return replaces ? replaceMark(draft, kind, random.pick(marks), random) : insertSentence(draft, kind, random);
}

function replaceMark(draft: MarkedDraft, kind: FaultKind, mark: RegExpExecArray, random: Seeded): Fault | null {
  const words = mark[2] ?? "";
  const wrong = mark[3] ? random.pick(mark[3].split("|")) : wrongFor(kind, words, draft, random);
  if (wrong === null || wrong === words || figure(wrong) === figure(words)) return null;
  const before = plainText(draft.marked.slice(0, mark.index));
  const after = plainText(draft.marked.slice(mark.index + mark[0].length));
  return {
    kind,
    text: before + wrong + after,
    start: before.length,
    end: before.length + wrong.length,
    planted: wrong,
  };
}

/** The figure in some words, as text without a trailing zero behind the comma; the words themselves where there is none. */
function figure(words: string): string {
  const digits = /\d[\d.,]*/.exec(words)?.[0];
  return digits === undefined ? words : digits.replace(/([.,]\d)0$/, "$1");
}

function insertSentence(draft: MarkedDraft, kind: FaultKind, random: Seeded): Fault | null {
  if (draft.form === "resume") return null;
  const choices = draft.profile.language === "de" ? INSERTS_DE[kind] : INSERTS[kind];
  if (!choices) return null;
  const [lead = "", planted = "", tail = ""] = random.pick(choices).split("@");
  if (carries(draft, planted)) return null;
  const text = plainText(draft.marked);
  const stops = [...text.matchAll(/(?<!\d|Dr)\.(?= \p{Lu})/gu)].map((m) => m.index + 1);
  if (stops.length === 0) return null;
  const at = random.pick(stops.slice(Math.min(1, stops.length - 1)));
  const start = at + 1 + lead.length;
  return {
    kind,
    text: `${text.slice(0, at)} ${lead}${planted}${tail}${text.slice(at)}`,
    start,
    end: start + planted.length,
    planted,
  };
}

/** True when the resume already names what would be planted. */
function carries(draft: MarkedDraft, planted: string): boolean {
  const all = JSON.stringify(draft.profile.resume).toLowerCase();
  return all.includes(planted.toLowerCase());
}

function wrongFor(kind: FaultKind, words: string, draft: MarkedDraft, random: Seeded): string | null {
  const isGerman = draft.profile.language === "de";
  const other = (list: readonly string[]) => random.pick(list.filter((item) => !carries(draft, item)));
  switch (kind) {
    case "employer":
      return other(isGerman ? EMPLOYERS_DE : EMPLOYERS);
    case "school":
      return other(isGerman ? SCHOOLS_DE : SCHOOLS);
    case "certificate":
      return other(CERTIFICATES);
    case "skill":
      return other(SKILLS);
    case "name":
      return other(random.next() < 0.5 ? PEOPLE : PRODUCTS);
    case "title":
      return isGerman
        ? random.pick([`Leitende ${words}`, "Projektleiterin", "Abteilungsleiter"])
        : /^(senior|lead|head)/i.test(words)
          ? "Vice President"
          : random.pick([
              `${random.pick(SENIOR)} ${words.replace(/^Junior /, "")}`,
              "Product Manager",
              "Managing Director",
            ]);
    case "date": {
      const year = Number(/\d{4}/.exec(words)?.[0]);
      return Number.isNaN(year) ? null : words.replace(/\d{4}/, String(year - random.pick([2, 3, 5])));
    }
    case "duration":
      return isGerman
        ? words.replace(/\d+/, (n) => String(Number(n) + random.pick([6, 9])))
        : words.replace(
            /\d+|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/,
            random.pick(["fifteen", "18", "twenty"]),
          );
    case "degree":
      return isGerman
        ? random.pick(["Master of Science", "Diplom"])
        : /(PhD|Doctor)/.test(words)
          ? null
          : random.pick(["PhD", "MBA", "Doctorate"]);
    case "number":
      return wrongNumber(words, random);
    default:
      return null;
  }
}

const WORD_NUMBERS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
];

function wrongNumber(words: string, random: Seeded): string | null {
  const lower = words.toLowerCase();
  const spelled = WORD_NUMBERS.indexOf(lower.split(/\s/)[0] ?? "");
  if (spelled > 0) return words.replace(/^\S+/, random.pick(["nineteen", "forty", "85"]));
  if (!/\d/.test(words))
    return /^(vier|acht|zehn|zwei)$/i.test(lower) ? "siebzehn" : lower === "thirty" ? "ninety" : null;
  return words.replace(/\d[\d.,]*\d|\d/, (n) =>
    random.next() < 0.5
      ? `${n}0`.replace(/(\d)[.,](\d{3})0$/, "$1$20")
      : n.replace(/^\d/, (d) => String((Number(d) % 9) + 1)),
  );
}
