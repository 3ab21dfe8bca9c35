/** Invented people, employers and work in several fields, in the two languages documents are set in. */
export const FIRST_NAMES = [
  "Marit",
  "Tomás",
  "Aiko",
  "Oluwaseun",
  "Jörg",
  "Siobhán",
  "Priya",
  "Łukasz",
  "Camille",
  "Noor",
  "Ethan",
  "Grace",
  "Mehmet",
  "Anneliese",
  "Zoë",
  "Rahul",
];
export const LAST_NAMES = [
  "Aldergaard",
  "Quintero Vidal",
  "Hashimoto",
  "Adeyemi-Cole",
  "Großmann",
  "Ó Faoláin",
  "Raghunathan",
  "Wiśniewski",
  "Delacroix",
  "Van der Linden",
  "Whitlock",
  "Okafor",
  "Yıldız",
  "von Thalen",
  "Brontë",
  "Mukherjee",
];

/** City, country code, dialling prefix. */
export const CITIES = [
  ["Berlin", "DE", "+49 30 "],
  ["Hamburg", "DE", "+49 40 "],
  ["Wien", "AT", "+43 1 "],
  ["Leeds", "GB", "+44 113 "],
  ["Dublin", "IE", "+353 1 "],
  ["Lisbon", "PT", "+351 21 "],
  ["Denver", "US", "+1 303 "],
  ["Toronto", "CA", "+1 416 "],
  ["Utrecht", "NL", "+31 30 "],
  ["Pune", "IN", "+91 20 "],
] as const;

export const COMPANIES = [
  "Kestrel Freight GmbH",
  "Paylane",
  "Nordwind Software",
  "Brightwater Hospital",
  "Hollis & Crane LLP",
  "Sternfeld AG",
  "Meridian Robotics, Inc.",
  "Ostsee Energie",
  "Lumen Primary School",
  "Tallow & Finch",
  "Grünbach Maschinenbau GmbH & Co. KG",
  "Civic Works Trust",
  "Arbor Analytics",
  "Vantage Retail Group",
  "Pinehurst Clinic",
  "Quarry Lane Studios",
];
export const SCHOOLS = [
  "Universität Bremen",
  "University of Marlowe",
  "Technische Hochschule Nordstadt",
  "Trinity Hill College",
  "Escola Superior do Tejo",
  "Ashford State University",
  "Hochschule Elbtal",
  "Whitcombe Polytechnic",
];
export const DEGREES = [
  ["Master of Science", "Computer Science"],
  ["Bachelor of Arts", "European History"],
  ["Bachelor of Science", "Nursing"],
  ["Diploma", "Mechanical Engineering"],
  ["PhD", "Molecular Biology"],
  ["Bachelor of Engineering", "Electrical Engineering"],
  ["MBA", "Finance"],
  ["Master of Education", "Mathematics"],
] as const;
export const COURSES = [
  "Distributed Systems",
  "Statistics",
  "Clinical Practice",
  "Thermodynamics",
  "Pedagogy",
  "Corporate Finance",
  "Genetics",
  "Database Theory",
];

/** Title, what was done. "#" stands for a number. */
export const FIELDS = [
  {
    titles: ["Senior Backend Engineer", "Backend Engineer", "Software Developer", "Staff Engineer"],
    label: "Backend Engineer",
    done: [
      "Rebuilt the booking service in Go; p95 latency fell from # ms to # ms.",
      "Designed the settlement ledger on PostgreSQL, now holding # million entries.",
      "Cut failed nightly jobs by # % by moving them to Airflow.",
      "Mentored # junior engineers and ran the hiring of # more.",
    ],
    groups: [
      ["Languages", ["Go", "Java", "Python", "SQL", "TypeScript"]],
      ["Data", ["PostgreSQL", "Kafka", "Redis", "Airflow"]],
      ["Operations", ["Kubernetes", "Terraform", "AWS"]],
    ],
    certificates: [
      ["Certified Kubernetes Administrator", "Cloud Native Computing Foundation"],
      ["AWS Solutions Architect – Associate", "Amazon Web Services"],
    ],
  },
  {
    titles: ["Charge Nurse", "Registered Nurse", "Staff Nurse", "Clinical Nurse Specialist"],
    label: "Registered Nurse",
    done: [
      "Led a ward of # beds with a team of # nurses and assistants.",
      "Reduced medication errors by # % through a second check at handover.",
      "Trained # new colleagues in wound care and documentation.",
      "Coordinated discharge planning for # patients a month.",
    ],
    groups: [
      ["Clinical", ["Triage", "Wound Care", "IV Therapy", "Patient Education"]],
      ["Systems", ["Epic", "Cerner"]],
    ],
    certificates: [
      ["Advanced Cardiac Life Support", "American Heart Association"],
      ["Basic Life Support", "American Heart Association"],
    ],
  },
  {
    titles: ["Finance Manager", "Senior Accountant", "Accountant", "Financial Analyst"],
    label: "Finance Manager",
    done: [
      "Closed the monthly accounts of # companies within # working days.",
      "Saved # EUR a year by renegotiating leases and insurance.",
      "Built the forecast model the board uses for decisions up to # million.",
      "Prepared audits without findings for # years running.",
    ],
    groups: [
      ["Accounting", ["IFRS", "HGB", "Consolidation", "Controlling"]],
      ["Tools", ["SAP", "DATEV", "Excel", "Power BI"]],
    ],
    certificates: [["Chartered Financial Analyst", "CFA Institute"]],
  },
  {
    titles: ["Design Engineer", "Mechanical Engineer", "Project Engineer", "Test Engineer"],
    label: "Mechanical Engineer",
    done: [
      "Developed a gearbox that weighs # % less and lasts # hours longer.",
      "Managed # suppliers in # countries for the new production line.",
      "Ran # endurance tests and wrote the reports for approval.",
      "Introduced tolerance analysis, halving rework within # months.",
    ],
    groups: [
      ["Design", ["SolidWorks", "CATIA", "FEM", "GD&T"]],
      ["Production", ["Lean", "Six Sigma", "CNC"]],
    ],
    certificates: [["Six Sigma Green Belt", "American Society for Quality"]],
  },
  {
    titles: ["Head of Mathematics", "Secondary School Teacher", "Teaching Assistant", "Curriculum Coordinator"],
    label: "Mathematics Teacher",
    done: [
      "Taught # classes a week in years 7 to 13.",
      "Raised the pass rate from # % to # % in three years.",
      "Organised exchange visits for # pupils.",
      "Wrote the school's plan for digital lessons, adopted by # schools.",
    ],
    groups: [
      ["Teaching", ["Lesson Planning", "Assessment", "Classroom Management"]],
      ["Tools", ["GeoGebra", "Moodle"]],
    ],
    certificates: [["Qualified Teacher Status", "Teaching Regulation Agency"]],
  },
] as const;

export const LANGUAGES = ["English", "German", "French", "Spanish", "Polish", "Turkish", "Hindi", "Portuguese"];
export const FLUENCIES = ["Native", "C2", "C1", "B2", "A2"];
export const INTERESTS = ["Sailing", "Choir", "Chess", "Bouldering", "Photography", "Gardening"];
export const PROJECTS = [
  ["pgledger", "Double-entry ledger for PostgreSQL."],
  ["Tideline", "Map of tides and currents for small boats."],
  ["Lesegarten", "Reading club for children who are new in town."],
  ["Fieldnotes", "Offline notebook for field work."],
] as const;
