import type { Resume } from "@/lib/domain/resume/resume.schema";
import type { FaultKind } from "@/server/testing/truth/truth-faults";

/**
 * People, true letters and faults that no rule was written against: made after the rules, measured once as they were
 * (`npm run bench:truth` prints that first look), and from then on a set like any other. A fault puts words in the place
 * of others, or adds a sentence before the last paragraph (`words` empty).
 */
export type HeldApart = {
  id: string;
  resume: Resume;
  letter: string;
  faults: [kind: FaultKind, words: string, wrong: string][];
};

/** The letter with one fault in it, and where it stands. */
export function plantHeldApart(
  { letter }: HeldApart,
  [, words, wrong]: HeldApart["faults"][number],
): { text: string; start: number; end: number } {
  if (words === "") {
    const at = letter.split("\n\n").slice(0, 3).join("\n\n").length;
    return { text: `${letter.slice(0, at)} ${wrong}${letter.slice(at)}`, start: at + 1, end: at + 1 + wrong.length };
  }
  const at = letter.indexOf(words);
  if (at < 0) throw new Error(`The letter does not hold "${words}".`);
  return {
    text: letter.slice(0, at) + wrong + letter.slice(at + words.length),
    start: at,
    end: at + wrong.length,
  };
}

export const HELD_APART: HeldApart[] = [
  {
    id: "electrician",
    resume: {
      basics: { name: "Owen Pritchard", label: "Electrician" },
      work: [
        {
          name: "Harlow Electrical Services",
          position: "Electrician",
          startDate: "2017-05",
          endDate: "2025-09",
          highlights: [
            "Wired 42 new homes on the Millbrook estate",
            "Cut call-backs from 11% to 4% with a test checklist",
            "Assisted with the solar retrofit of two schools",
            "Trained three apprentices",
          ],
        },
        {
          name: "Dunmore Shipyard",
          position: "Electrical Apprentice",
          startDate: "2014-09",
          endDate: "2017-04",
          highlights: ["Pulled and terminated cable on four ferries"],
        },
      ],
      education: [
        {
          institution: "Cardiff and Vale College",
          studyType: "NVQ Level 3",
          area: "Electrical Installation",
          endDate: "2017",
        },
      ],
      certificates: [{ name: "18th Edition Wiring Regulations", issuer: "City & Guilds", date: "2019" }],
      skills: [{ name: "Skills", keywords: ["Fault finding", "Solar PV", "EV chargers", "AutoCAD LT"] }],
      languages: [
        { language: "English", fluency: "Native" },
        { language: "Welsh", fluency: "Conversational" },
      ],
    },
    letter:
      "Dear Mr Bevan,\n\nI saw your advert for a site electrician and want to put my name forward. I have been in the trade since 2014, more than eight years of that with Harlow Electrical Services.\n\nAt Harlow I wired 42 new homes on the Millbrook estate. Call-backs fell from 11% to 4% once we used my test checklist. I also lent a hand when two schools were fitted with solar panels, and three apprentices learned the job alongside me.\n\nI served my time at Dunmore Shipyard, where I pulled and terminated cable on four ferries. I have an NVQ Level 3 in Electrical Installation from Cardiff and Vale College, and the 18th Edition certificate since 2019. I get by in Welsh.\n\nYou mention a 300-flat scheme in Swansea; I would be glad to talk about it.\n\nAll the best,\nOwen Pritchard\n",
    faults: [
      ["employer", "with Harlow Electrical Services", "with Balfour Beatty"],
      ["employer", "at Dunmore Shipyard", "at BAE Systems"],
      ["employer", "", "For a while I was on the books of Siemens Energy as well."],
      ["title", "", "By the end I was Contracts Manager there."],
      ["title", "", "They soon put me down as Lead Electrician."],
      ["date", "since 2014", "since 2006"],
      ["date", "since 2019", "since 2015"],
      ["duration", "more than eight years", "more than fifteen years"],
      ["duration", "", "Two decades on the tools have taught me patience."],
      ["degree", "an NVQ Level 3 in", "a Bachelor of Engineering in"],
      ["degree", "", "My HND in Building Services helps me read any plan."],
      ["school", "Cardiff and Vale College", "Swansea University"],
      ["certificate", "", "I carry a gold CSCS card."],
      ["certificate", "", "Being NICEIC approved, I sign off my own work."],
      ["number", "wired 42 new homes", "wired 142 new homes"],
      ["number", "from 11% to 4%", "from 41% to 4%"],
      ["number", "fell from 11% to 4%", "rose from 4% to 11%"],
      ["number", "four ferries", "fourteen ferries"],
      ["skill", "", "PLC programming in TIA Portal is second nature to me."],
      ["skill", "", "I draw everything up in Revit."],
      ["name", "on the Millbrook estate", "on the Kingsway estate"],
      ["name", "", "Ask Geraint Llewellyn, who was my supervisor."],
      [
        "role",
        "I also lent a hand when two schools were fitted with solar panels",
        "I also headed up the solar fit-out of two schools",
      ],
      ["role", "", "I had twelve men under me."],
      ["level", "I get by in Welsh", "I am fluent in Welsh"],
      ["level", "", "When it comes to EV chargers, few know more than I do; I am a recognised specialist."],
    ],
  },
  {
    id: "paralegal",
    resume: {
      basics: { name: "Tamsin Okafor", label: "Paralegal" },
      work: [
        {
          name: "Lowther & Finch Solicitors",
          position: "Paralegal",
          startDate: "2021-02",
          highlights: [
            "Prepared 60 conveyancing files a month",
            "Contributed to the move to Clio case management",
            "Reduced the time to completion by 9 days on average",
          ],
        },
        {
          name: "Brightwell Council",
          position: "Administrative Officer",
          startDate: "2018-06",
          endDate: "2021-01",
          highlights: ["Answered 35 freedom of information requests a quarter", "Minuted the licensing committee"],
        },
      ],
      education: [
        { institution: "University of Kent", studyType: "LLB", area: "Law", startDate: "2015", endDate: "2018" },
      ],
      certificates: [{ name: "CILEX Level 3 Certificate", issuer: "CILEX", date: "2022-07" }],
      skills: [{ name: "Skills", keywords: ["Clio", "Legal research", "Drafting", "Excel"] }],
      languages: [
        { language: "Igbo", fluency: "Native" },
        { language: "French", fluency: "Basic" },
      ],
    },
    letter:
      "Dear Hiring Partner,\n\nPlease consider me for the senior paralegal vacancy in your property team.\n\nSince February 2021 I have worked as a Paralegal for Lowther & Finch Solicitors, where about sixty conveyancing files pass over my desk each month. Completion now takes nine days less on average than it used to. When the firm moved to Clio, I contributed where I could.\n\nEarlier I was an Administrative Officer with Brightwell Council: 35 freedom of information requests a quarter, and the minutes of the licensing committee. I read law at the University of Kent (LLB, 2018) and gained the CILEX Level 3 Certificate in July 2022.\n\nIgbo is my first language, and I know a little French. I would welcome a conversation.\n\nYours faithfully,\nTamsin Okafor\n",
    faults: [
      ["employer", "for Lowther & Finch Solicitors", "for Clifford Chance"],
      ["employer", "with Brightwell Council", "with the Ministry of Justice"],
      ["title", "as a Paralegal for", "as a Solicitor for"],
      ["title", "I was an Administrative Officer with", "I was Head of Administration with"],
      ["title", "", "I am a qualified Barrister."],
      ["date", "Since February 2021", "Since February 2016"],
      ["date", "in July 2022", "in July 2018"],
      ["duration", "", "All told I can look back on a dozen years in law firms."],
      ["duration", "", "My nine years at the council shaped me."],
      ["degree", "(LLB, 2018)", "(LLM, 2018)"],
      ["degree", "", "I completed the Legal Practice Course with distinction."],
      ["school", "the University of Kent", "King's College London"],
      ["school", "", "My studies at Oxford taught me rigour."],
      ["certificate", "the CILEX Level 3 Certificate", "the CILEX Level 6 Diploma"],
      ["certificate", "", "I am also a Licensed Conveyancer."],
      ["number", "about sixty conveyancing files", "about six hundred conveyancing files"],
      ["number", "nine days less", "nineteen days less"],
      ["number", "nine days less", "nine days more"],
      ["number", "35 freedom of information requests a quarter", "35 freedom of information requests a day"],
      ["skill", "When the firm moved to Clio", "When the firm moved to LEAP"],
      ["skill", "", "I handle Relativity with ease."],
      ["name", "the licensing committee", "the planning committee"],
      ["name", "", "Dame Helena Ashworth was my pupil supervisor."],
      ["role", "I contributed where I could", "I ran the whole project"],
      ["role", "", "It was I who set up the property department."],
      ["level", "I know a little French", "I speak French perfectly"],
      ["level", "", "My command of Spanish is excellent."],
    ],
  },
  {
    id: "researcher",
    resume: {
      basics: { name: "Noor Haddad", label: "UX Researcher" },
      work: [
        {
          name: "Pebble Banking",
          position: "UX Researcher",
          startDate: "2020-01",
          endDate: "2024-06",
          highlights: [
            "Ran 120 interviews with small business owners",
            "Raised task success in onboarding from 58% to 81%",
            "Supported the roll-out of a research repository in Dovetail",
            "Presented findings to a board of 7",
          ],
        },
        {
          name: "Civic Lab",
          position: "Research Intern",
          startDate: "2019-03",
          endDate: "2019-11",
          highlights: ["Coded 400 survey answers in NVivo"],
        },
      ],
      education: [
        { institution: "Utrecht University", studyType: "MSc", area: "Human Geography", endDate: "2019" },
        { institution: "American University of Beirut", studyType: "BA", area: "Sociology", endDate: "2016" },
      ],
      awards: [{ title: "Best Student Paper", awarder: "CHI Netherlands", date: "2019" }],
      skills: [{ name: "Methods", keywords: ["Interviews", "Usability testing", "NVivo", "Dovetail", "Figma"] }],
      languages: [
        { language: "Arabic", fluency: "Native" },
        { language: "Dutch", fluency: "B1" },
      ],
    },
    letter:
      "Hello Lumen Health,\n\nGood research changes minds, and I want to do that with you as your next UX researcher.\n\nFor four and a half years, until June 2024, I was a UX Researcher at Pebble Banking. I sat down with 120 owners of small businesses. Task success in onboarding climbed from 58% to 81%. I supported the roll-out of Dovetail and presented to a board of seven.\n\nIt began at Civic Lab, where as an intern I coded 400 survey answers in NVivo. I hold an MSc in Human Geography from Utrecht University and a BA in Sociology from the American University of Beirut; CHI Netherlands gave me its award for the best student paper in 2019.\n\nMy Dutch is at B1, my Arabic is native. Can we find half an hour next week?\n\nNoor Haddad\n",
    faults: [
      ["employer", "at Pebble Banking", "at Revolut"],
      ["employer", "", "I freelanced for the World Bank, too."],
      ["title", "I was a UX Researcher at", "I was Director of Research at"],
      ["title", "as an intern I coded", "as Research Lead I coded"],
      ["date", "until June 2024", "until June 2026"],
      ["date", "in 2019", "in 2022"],
      ["duration", "For four and a half years", "For nine years"],
      ["duration", "", "I have done this for well over a decade."],
      ["degree", "an MSc in Human Geography", "a PhD in Human Geography"],
      ["degree", "a BA in Sociology", "a BA in Psychology"],
      ["school", "from Utrecht University", "from Delft University of Technology"],
      ["school", "the American University of Beirut", "the Sorbonne"],
      ["certificate", "", "Nielsen Norman Group certified me as a UX Master."],
      ["certificate", "", "I am HFI certified (CUA)."],
      ["number", "sat down with 120 owners", "sat down with 1,200 owners"],
      ["number", "from 58% to 81%", "from 58% to 91%"],
      ["number", "climbed from 58% to 81%", "dropped from 81% to 58%"],
      ["number", "a board of seven", "a board of seventy"],
      ["skill", "in NVivo", "in SPSS"],
      ["skill", "", "I build the prototypes in SwiftUI myself."],
      ["name", "CHI Netherlands gave me", "The Royal Society gave me"],
      ["name", "", "At Pebble I created the product called Ledgerly."],
      ["role", "I supported the roll-out of Dovetail", "I initiated and led the roll-out of Dovetail"],
      ["role", "", "I hired and managed the research team."],
      ["level", "My Dutch is at B1", "My Dutch is at C2"],
      ["level", "", "I am a world-class facilitator with expert knowledge of statistics."],
    ],
  },
  {
    id: "zimmerer",
    resume: {
      basics: { name: "Jonas Riedl", label: "Zimmerer" },
      work: [
        {
          name: "Holzbau Greiner GmbH",
          position: "Zimmerer",
          startDate: "2016-08",
          endDate: "2024-10",
          highlights: [
            "Errichtung von 31 Dachstühlen",
            "Verschnitt um 12 % gesenkt",
            "Mitarbeit beim Umbau der Stadthalle Weilheim",
            "Anleitung von 2 Auszubildenden",
          ],
        },
        {
          name: "Zimmerei Huber",
          position: "Auszubildender",
          startDate: "2013-09",
          endDate: "2016-07",
          highlights: ["Abbund von Hand und mit der Hundegger-Maschine"],
        },
      ],
      education: [
        {
          institution: "Berufsschule Murnau",
          studyType: "Gesellenbrief",
          area: "Zimmerer",
          startDate: "2013",
          endDate: "2016",
        },
      ],
      certificates: [{ name: "Kranschein", issuer: "BG Bau", date: "2019-03" }],
      skills: [{ name: "Kenntnisse", keywords: ["Abbund", "Holzrahmenbau", "SEMA"] }],
      languages: [
        { language: "Deutsch", fluency: "Muttersprache" },
        { language: "Italienisch", fluency: "Grundkenntnisse" },
      ],
    },
    letter:
      "Sehr geehrte Frau Lechner,\n\nIhre Anzeige für einen Zimmerer im Holzrahmenbau hat mich gleich angesprochen.\n\nVon August 2016 bis Oktober 2024 war ich als Zimmerer bei der Holzbau Greiner GmbH beschäftigt, also gut acht Jahre. In dieser Zeit habe ich 31 Dachstühle errichtet und den Verschnitt um 12 % gesenkt. Beim Umbau der Stadthalle Weilheim habe ich mitgearbeitet, und zwei Auszubildende habe ich angeleitet.\n\nGelernt habe ich bei der Zimmerei Huber, den Gesellenbrief habe ich 2016 erhalten. Seit 2019 besitze ich den Kranschein. Mit SEMA kenne ich mich aus, Italienisch kann ich ein wenig.\n\nÜber eine Einladung freue ich mich.\n\nMit freundlichen Grüßen\nJonas Riedl\n",
    faults: [
      ["employer", "bei der Holzbau Greiner GmbH", "bei der Züblin Timber GmbH"],
      ["employer", "bei der Zimmerei Huber", "bei der Zimmerei Obermeier"],
      ["title", "war ich als Zimmerer bei", "war ich als Polier bei"],
      ["title", "", "Zuletzt war ich dort Bauleiter."],
      ["date", "Von August 2016", "Von August 2011"],
      ["date", "2016 erhalten", "2012 erhalten"],
      ["duration", "gut acht Jahre", "gut achtzehn Jahre"],
      ["duration", "", "Ich blicke auf zwei Jahrzehnte am Bau zurück."],
      ["degree", "den Gesellenbrief", "den Meisterbrief"],
      ["degree", "", "Mein Studium zum Bauingenieur habe ich abgeschlossen."],
      ["school", "", "Die Fachhochschule Rosenheim hat mich geprägt, dort habe ich studiert."],
      ["certificate", "den Kranschein", "den Sprengschein"],
      ["certificate", "", "Ich bin zudem zertifizierter Energieberater."],
      ["number", "31 Dachstühle", "310 Dachstühle"],
      ["number", "um 12 % gesenkt", "um 42 % gesenkt"],
      ["number", "um 12 % gesenkt", "um 12 % erhöht"],
      ["number", "zwei Auszubildende", "zwölf Auszubildende"],
      ["skill", "Mit SEMA", "Mit Revit"],
      ["skill", "", "In Cadwork plane ich jeden Tag."],
      ["name", "der Stadthalle Weilheim", "der Messehalle Augsburg"],
      ["role", "habe ich mitgearbeitet", "hatte ich die Leitung"],
      ["role", "", "Ich habe eine Kolonne mit acht Mann geführt."],
      ["level", "Italienisch kann ich ein wenig", "Italienisch spreche ich fließend"],
      ["level", "", "Im Holzrahmenbau bin ich ausgewiesener Experte."],
    ],
  },
  {
    id: "buchhaltung",
    resume: {
      basics: { name: "Ayla Demirci", label: "Buchhalterin" },
      work: [
        {
          name: "Seewind Reederei KG",
          position: "Finanzbuchhalterin",
          startDate: "2019-01",
          highlights: [
            "Monatsabschluss von 8 auf 5 Tage verkürzt",
            "Bearbeitung von 900 Rechnungen im Monat",
            "Unterstützung bei der Umstellung auf DATEV",
          ],
        },
        {
          name: "Autohaus Petersen",
          position: "Bürokauffrau",
          startDate: "2015-08",
          endDate: "2018-12",
          highlights: ["Betreuung der Debitoren"],
        },
      ],
      education: [
        {
          institution: "Handelsschule Altona",
          studyType: "Ausbildung",
          area: "Kauffrau für Büromanagement",
          startDate: "2012",
          endDate: "2015",
        },
      ],
      certificates: [{ name: "Geprüfte Bilanzbuchhalterin", issuer: "IHK Hamburg", date: "2021-11" }],
      skills: [{ name: "Programme", keywords: ["DATEV", "Excel"] }],
      languages: [
        { language: "Türkisch", fluency: "Muttersprache" },
        { language: "Englisch", fluency: "B1" },
      ],
    },
    letter:
      "Sehr geehrter Herr Thomsen,\n\nmit großem Interesse bewerbe ich mich auf die Stelle als Bilanzbuchhalterin.\n\nSeit Januar 2019 arbeite ich als Finanzbuchhalterin für die Seewind Reederei KG. Den Monatsabschluss habe ich von acht auf fünf Tage verkürzt, jeden Monat gehen rund 900 Rechnungen durch meine Hände. Als wir auf DATEV umstellten, habe ich unterstützt.\n\nDavor betreute ich im Autohaus Petersen die Debitoren. Meine Ausbildung zur Kauffrau für Büromanagement habe ich an der Handelsschule Altona gemacht, die Prüfung zur Bilanzbuchhalterin bei der IHK Hamburg im November 2021.\n\nTürkisch ist meine Muttersprache, Englisch spreche ich auf dem Niveau B1.\n\nMit freundlichen Grüßen\nAyla Demirci\n",
    faults: [
      ["employer", "für die Seewind Reederei KG", "für die Hapag-Lloyd AG"],
      ["employer", "im Autohaus Petersen", "bei der Deutschen Bank"],
      ["title", "als Finanzbuchhalterin für", "als Leiterin Rechnungswesen für"],
      ["title", "", "Im Jahr darauf wurde ich Prokuristin."],
      ["date", "Seit Januar 2019", "Seit Januar 2013"],
      ["date", "im November 2021", "im November 2017"],
      ["duration", "", "Meine fünfzehnjährige Berufserfahrung bringe ich gern ein."],
      ["degree", "", "Außerdem habe ich einen Bachelor in Betriebswirtschaft."],
      ["degree", "", "Als Diplom-Kauffrau kenne ich die Theorie."],
      ["school", "an der Handelsschule Altona", "an der Universität Kiel"],
      ["certificate", "die Prüfung zur Bilanzbuchhalterin", "die Prüfung zur Steuerberaterin"],
      ["certificate", "", "Das CPA-Examen habe ich ebenfalls bestanden."],
      ["number", "von acht auf fünf Tage", "von acht auf zwei Tage"],
      ["number", "rund 900 Rechnungen", "rund 9.000 Rechnungen"],
      ["number", "verkürzt, jeden", "verlängert, jeden"],
      ["skill", "auf DATEV umstellten", "auf SAP S/4HANA umstellten"],
      ["skill", "", "Auch mit Lexware arbeite ich seit Jahren."],
      ["name", "", "Herr Konsul Brockdorff hat mich persönlich empfohlen."],
      ["role", "habe ich unterstützt", "habe ich das Projekt geleitet"],
      ["role", "", "Mir sind vier Mitarbeiterinnen unterstellt."],
      ["level", "auf dem Niveau B1", "verhandlungssicher"],
      ["level", "", "In Excel macht mir niemand etwas vor, ich bin darin absolute Spezialistin."],
    ],
  },
];
