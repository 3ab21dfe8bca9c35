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
  {
    id: "teacher-es",
    language: "es",
    isHeldOut: true,
    name: "Lucía Barrientos Gil",
    headline: "Profesora de secundaria",
    email: "lucia.barrientos@example.es",
    phone: "+34 954 55 01 27",
    location: "Sevilla, España",
    summary: "Profesora de matemáticas con diez años de experiencia en centros públicos y concertados.",
    work: [
      {
        title: "Profesora de Matemáticas",
        company: "Colegio Alborada",
        place: "Sevilla, España",
        start: "2017-09",
        end: null,
        bullets: [
          "Tutoría de 28 alumnos de tercero y coordinación del departamento",
          "Aumento del 15 % en la nota media de selectividad",
        ],
      },
      {
        title: "Profesora de Apoyo",
        company: "Instituto Ribera del Tajo",
        place: "Toledo, España",
        start: "2014-09",
        end: "2017-06",
        bullets: ["Refuerzo semanal para grupos de ocho estudiantes"],
      },
    ],
    education: [
      {
        degree: "Grado en Matemáticas",
        institution: "Universidad de Montesclaros",
        place: "Sevilla, España",
        start: "2009-09",
        end: "2013-06",
      },
    ],
    skills: [
      { label: "Docencia", items: ["Programación didáctica", "Evaluación por competencias"] },
      { label: "Herramientas", items: ["GeoGebra", "Moodle"] },
    ],
  },
  {
    id: "nurse-pt",
    language: "pt",
    isHeldOut: true,
    name: "Beatriz Sampaio",
    headline: "Enfermeira",
    email: "beatriz.sampaio@example.com.br",
    phone: "+55 11 5550-0164",
    location: "Campinas, SP",
    summary: "Enfermeira com experiência em terapia intensiva e na formação de equipes.",
    work: [
      {
        title: "Enfermeira de Terapia Intensiva",
        company: "Hospital Santa Aurélia",
        place: "Campinas, SP",
        start: "2019-03",
        end: null,
        bullets: ["Coordenação de equipe de 12 técnicos", "Redução de 20% nas infecções de cateter"],
      },
      {
        title: "Enfermeira Assistencial",
        company: "Clínica Vale Verde",
        place: "Sorocaba, SP",
        start: "2015-08",
        end: "2019-02",
        bullets: ["Atendimento a 25 pacientes por dia"],
      },
    ],
    education: [
      {
        degree: "Bacharelado em Enfermagem",
        institution: "Universidade Estadual de Itaporã",
        place: "Campinas, SP",
        start: "2011-02",
        end: "2014-12",
      },
    ],
    skills: [
      { label: "Clínica", items: ["Ventilação mecânica", "Curativos"] },
      { label: "Gestão", items: ["Escalas", "Indicadores"] },
    ],
  },
  {
    id: "electrician-us",
    language: "en",
    isHeldOut: true,
    name: "Dale Whitcomb",
    headline: "Journeyman Electrician",
    email: "dale.whitcomb@example.net",
    phone: "(303) 555-0186",
    location: "Denver, CO",
    summary: "Journeyman electrician with commercial and hospital work, safe for 4,000 days and counting.",
    work: [
      {
        title: "Journeyman Electrician",
        company: "High Mesa Electric",
        place: "Denver, CO",
        start: "2018-05",
        end: null,
        bullets: ["Wired three clinics and a 12-storey office block", "Ran crews of up to five apprentices"],
      },
      {
        title: "Apprentice Electrician",
        company: "Corwin Brothers",
        place: "Boulder, CO",
        start: "2013-06",
        end: "2018-04",
        bullets: ["Completed 8,000 hours of supervised work"],
      },
    ],
    education: [
      {
        degree: "Certificate in Electrical Technology",
        institution: "Front Range Technical College",
        place: "Denver, CO",
        start: "2013-08",
        end: "2017-05",
      },
    ],
    skills: [
      { label: "Trade", items: ["Conduit bending", "Motor controls", "Fire alarms"] },
      { label: "Safety", items: ["OSHA 30", "Lockout/tagout"] },
    ],
  },
  {
    id: "accountant-de",
    language: "de",
    isHeldOut: true,
    name: "Jonas Reiterer",
    headline: "Bilanzbuchhalter",
    email: "jonas.reiterer@example.at",
    phone: "+43 662 555 014",
    location: "Salzburg, Österreich",
    summary: "Bilanzbuchhalter mit Schwerpunkt Konzernabschluss und Freude an sauberen Prozessen.",
    work: [
      {
        title: "Bilanzbuchhalter",
        company: "Hohensee Beteiligungs GmbH",
        place: "Salzburg, Österreich",
        start: "2020-01",
        end: null,
        bullets: ["Erstellung der Monatsabschlüsse für neun Gesellschaften", "Einführung der digitalen Belegerfassung"],
      },
      {
        title: "Finanzbuchhalter",
        company: "Auersberg & Söhne KG",
        place: "Linz, Österreich",
        start: "2015-10",
        end: "2019-12",
        bullets: ["Kontierung von 1.200 Belegen im Monat"],
      },
    ],
    education: [
      {
        degree: "Bachelor in Betriebswirtschaft",
        institution: "Fachhochschule Innergebirg",
        place: "Salzburg",
        start: "2012-09",
        end: "2015-07",
      },
    ],
    skills: [
      { label: "Fachlich", items: ["UGB", "IFRS", "Umsatzsteuer"] },
      { label: "Software", items: ["SAP FI", "BMD"] },
    ],
  },
  {
    id: "chef-en",
    language: "en",
    isHeldOut: true,
    name: "Nguyễn Thị Minh Châu",
    headline: "Sous Chef",
    email: "chau.nguyen@example.com",
    phone: "+1 416 555 0139",
    location: "Toronto, ON",
    summary: "Sous chef trained in Hanoi and Toronto, at home on the grill and at the planning table.",
    work: [
      {
        title: "Sous Chef",
        company: "The Copper Heron",
        place: "Toronto, ON",
        start: "2021-02",
        end: null,
        bullets: ["Run a line of nine cooks for 180 covers a night", "Brought food cost from 34% to 28%"],
      },
      {
        title: "Line Cook",
        company: "Bistro Marguerite",
        place: "Montréal, QC",
        start: "2017-04",
        end: "2021-01",
        bullets: ["Grill and sauce stations, five nights a week"],
      },
    ],
    education: [
      {
        degree: "Diploma in Culinary Arts",
        institution: "Humberside College",
        place: "Toronto, ON",
        start: "2015-09",
        end: "2017-04",
      },
    ],
    skills: [
      { label: "Kitchen", items: ["Menu planning", "Butchery", "Pastry"] },
      { label: "Management", items: ["Food costing", "HACCP"] },
    ],
  },
];
