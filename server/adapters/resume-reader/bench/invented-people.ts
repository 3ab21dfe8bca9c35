import { HELD_OUT_PEOPLE } from "@/server/adapters/resume-reader/bench/held-out-people";
import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";

/** Everybody the layouts are rendered for; half of them held out. */
export const INVENTED_PEOPLE: InventedPerson[] = [
  {
    id: "nurse-us",
    language: "en",
    isHeldOut: false,
    name: "Marisol Okafor",
    headline: "Registered Nurse",
    email: "marisol.okafor@example.com",
    phone: "(614) 555-0119",
    location: "Columbus, OH",
    summary:
      "Registered nurse with nine years on medical-surgical and emergency units, known for calm triage and careful handovers.",
    work: [
      {
        title: "Charge Nurse",
        company: "Lakeview General Hospital",
        place: "Columbus, OH",
        start: "2020-03",
        end: null,
        bullets: [
          "Lead a night team of 11 nurses on a 32-bed medical-surgical unit",
          "Cut patient falls by 27% in one year with hourly rounding",
        ],
      },
      {
        title: "Emergency Department Nurse",
        company: "St. Brannoc Medical Center",
        place: "Dayton, OH",
        start: "2016-06",
        end: "2020-02",
        bullets: [
          "Triaged up to 60 patients a shift in a level II trauma center",
          "Trained 14 new graduates in sepsis screening",
        ],
      },
    ],
    education: [
      {
        degree: "Bachelor of Science in Nursing",
        institution: "Harrowgate State University",
        place: "Athens, OH",
        start: "2012-08",
        end: "2016-05",
      },
    ],
    skills: [
      { label: "Clinical", items: ["Triage", "IV therapy", "Wound care", "Telemetry"] },
      { label: "Systems", items: ["Epic", "Pyxis"] },
    ],
  },
  {
    id: "accountant-uk",
    language: "en",
    isHeldOut: false,
    name: "Gareth Penhallow",
    headline: "Management Accountant",
    email: "g.penhallow@example.org",
    phone: "+44 20 7946 0321",
    location: "Bristol, United Kingdom",
    summary: "Management accountant who closes the books in four working days and explains them in one page.",
    work: [
      {
        title: "Management Accountant",
        company: "Tamarside Foods Ltd",
        place: "Bristol, UK",
        start: "2019-09",
        end: null,
        bullets: ["Reduced the monthly close from nine days to four", "Built the cash-flow forecast used by the board"],
      },
      {
        title: "Assistant Accountant",
        company: "Quillan & Rowe LLP",
        place: "Exeter, UK",
        start: "2016-01",
        end: "2019-08",
        bullets: ["Prepared statutory accounts for 35 small companies", "Reconciled 12 bank accounts every week"],
      },
      {
        title: "Accounts Clerk",
        company: "Morvah Joinery",
        place: "Truro, UK",
        start: "2014-07",
        end: "2015-12",
        bullets: ["Processed 400 supplier invoices a month"],
      },
    ],
    education: [
      {
        degree: "BA in Accounting and Finance",
        institution: "University of Pendrake",
        place: "Plymouth, UK",
        start: "2011-09",
        end: "2014-06",
      },
    ],
    skills: [
      { label: "Accounting", items: ["IFRS", "Budgeting", "VAT returns"] },
      { label: "Software", items: ["Xero", "Sage 50", "Excel"] },
    ],
  },
  {
    id: "engineer-de",
    language: "de",
    isHeldOut: false,
    name: "Friederike Anselm",
    headline: "Entwicklungsingenieurin",
    email: "friederike.anselm@example.de",
    phone: "+49 711 5550142",
    location: "Stuttgart, Deutschland",
    summary:
      "Entwicklungsingenieurin mit acht Jahren Erfahrung in der Auslegung elektrischer Antriebe und der Führung kleiner Teams.",
    work: [
      {
        title: "Entwicklungsingenieurin Antriebstechnik",
        company: "Kestrel Motoren GmbH",
        place: "Stuttgart, Deutschland",
        start: "2019-04",
        end: null,
        bullets: [
          "Leitung eines Teams von sechs Personen in der Motorenauslegung",
          "Senkung der Verlustleistung um 12 % durch neue Wicklungen",
        ],
      },
      {
        title: "Projektingenieurin",
        company: "Brunnthal Anlagenbau AG",
        place: "Augsburg, Deutschland",
        start: "2016-02",
        end: "2019-03",
        bullets: ["Inbetriebnahme von 18 Prüfständen bei Kunden in Europa"],
      },
    ],
    education: [
      {
        degree: "Master of Science Elektrotechnik",
        institution: "Technische Universität Rabenfels",
        place: "Rabenfels",
        start: "2013-10",
        end: "2015-12",
      },
    ],
    skills: [
      { label: "Technik", items: ["MATLAB", "Simulink", "CAN-Bus"] },
      { label: "Methoden", items: ["FMEA", "Projektplanung"] },
    ],
  },
  {
    id: "manager-fr",
    language: "fr",
    isHeldOut: false,
    name: "Élodie Vasseur",
    headline: "Cheffe de projet logistique",
    email: "elodie.vasseur@example.fr",
    phone: "+33 4 72 55 01 88",
    location: "Lyon, France",
    summary: "Cheffe de projet logistique, habituée aux entrepôts de grande taille et aux équipes pluridisciplinaires.",
    work: [
      {
        title: "Cheffe de projet logistique",
        company: "Groupe Marivel",
        place: "Lyon, France",
        start: "2018-11",
        end: null,
        bullets: [
          "Pilotage de l'ouverture de deux entrepôts de 20 000 m²",
          "Réduction des retards de livraison de 31 %",
        ],
      },
      {
        title: "Assistante logistique",
        company: "Transports Dubreuil",
        place: "Grenoble, France",
        start: "2015-09",
        end: "2018-10",
        bullets: ["Planification de 40 tournées par jour"],
      },
    ],
    education: [
      {
        degree: "Master en Supply Chain",
        institution: "Université de Valbonne",
        place: "Lyon, France",
        start: "2013-09",
        end: "2015-06",
      },
    ],
    skills: [
      { label: "Outils", items: ["SAP", "Excel", "Power BI"] },
      { label: "Méthodes", items: ["Lean", "Kanban"] },
    ],
  },
  {
    id: "developer-us",
    language: "en",
    isHeldOut: false,
    name: "Tobias Lindqvist",
    headline: "Backend Developer",
    email: "tobias@lindqvist.example",
    phone: "(206) 555-0177",
    location: "Seattle, WA",
    summary: "Backend developer who likes boring databases, small services and short incident reviews.",
    work: [
      {
        title: "Senior Backend Developer",
        company: "Fernbank Software",
        place: "Seattle, WA",
        start: "2021-05",
        end: null,
        bullets: ["Rebuilt the billing service in Go and halved its latency", "Mentored three junior developers"],
      },
      {
        title: "Software Developer",
        company: "Ostrava Labs",
        place: "Portland, OR",
        start: "2018-02",
        end: "2021-04",
        bullets: ["Moved 40 cron jobs to a queue with retries"],
      },
    ],
    education: [
      {
        degree: "B.S. in Computer Science",
        institution: "Cascade Institute of Technology",
        place: "Bend, OR",
        start: "2013-09",
        end: "2017-06",
      },
    ],
    skills: [
      { label: "Languages", items: ["Go", "Python", "SQL"] },
      { label: "Infrastructure", items: ["PostgreSQL", "Kafka", "Terraform", "AWS"] },
    ],
  },
  ...HELD_OUT_PEOPLE,
];
