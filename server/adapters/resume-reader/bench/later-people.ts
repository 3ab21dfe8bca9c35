import type { InventedPerson } from "@/server/adapters/resume-reader/bench/invented-person";
import { LATER_PEOPLE_ABROAD } from "@/server/adapters/resume-reader/bench/later-people-abroad";

/** A second circle of people, with longer histories and the sections that resumes carry beside jobs and studies. */
export const LATER_PEOPLE: InventedPerson[] = [
  {
    id: "data-us",
    language: "en",
    isHeldOut: false,
    name: "Priyanka Vaidyanathan-Lowe",
    headline: "Senior Data Engineer",
    email: "priyanka.vl@example.dev",
    phone: "+1 (512) 555-0148",
    location: "Austin, TX",
    summary:
      "Data engineer who moved three companies from nightly batches to streams. Cares about lineage, cost and pipelines that page nobody at night.",
    work: [
      {
        title: "Senior Data Engineer",
        company: "Larkspur Analytics, Inc.",
        place: "Austin, TX",
        start: "2021-05",
        end: null,
        bullets: [
          "Rebuilt the billing pipeline on Kafka and Flink, cutting the delay from six hours to forty seconds for 1.2 billion events a day",
          "Lowered the warehouse bill by 38% with partition pruning and incremental models",
          "Mentored four engineers, two of whom were promoted within a year",
        ],
      },
      {
        title: "Data Engineer II",
        company: "Larkspur Analytics, Inc.",
        place: "Austin, TX",
        start: "2019-01",
        end: "2021-04",
        bullets: ["Wrote the company's first data contracts and the tests that enforce them"],
      },
      {
        title: "Business Intelligence Developer",
        company: "Cobalt & Finch Insurance",
        place: "Hartford, CT",
        start: "2016-07",
        end: "2018-12",
        bullets: [
          "Replaced 140 spreadsheets with nine dashboards used by 300 adjusters",
          "Automated the quarterly filing, saving eleven days of work each quarter",
        ],
      },
    ],
    education: [
      {
        degree: "Master of Science in Statistics",
        institution: "Hollins Valley University",
        place: "Roanoke, VA",
        start: "2014-08",
        end: "2016-05",
      },
      {
        degree: "Bachelor of Technology in Computer Science",
        institution: "Kaveri Institute of Technology",
        place: "Bengaluru, India",
        start: "2010-07",
        end: "2014-05",
      },
    ],
    skills: [
      { label: "Languages", items: ["Python", "SQL", "Scala"] },
      { label: "Platforms", items: ["Kafka", "Flink", "Snowflake", "dbt", "Airflow"] },
      { label: "Practice", items: ["Data modeling", "Observability", "Cost control"] },
    ],
    extras: {
      certificates: ["SnowPro Advanced: Data Engineer (2022)", "AWS Certified Data Analytics (2020)"],
      projects: [{ name: "lineage-lens", text: "Open-source column lineage for SQL, 900 stars" }],
      awards: ["Engineer of the Year, Larkspur Analytics, 2022"],
      languages: ["English (native)", "Tamil (fluent)"],
      links: ["github.com/pvlowe", "linkedin.com/in/pvlowe"],
    },
  },
  {
    id: "retail-us",
    language: "en",
    isHeldOut: true,
    name: "Deshawn T. Merriweather",
    headline: "Store Manager",
    email: "d.merriweather@example.com",
    phone: "404.555.0162",
    location: "Atlanta, GA 30312",
    summary:
      "Store manager with twelve years in grocery and home improvement, promoted four times by keeping people and shelves full.",
    work: [
      {
        title: "Store Manager",
        company: "Harvest Row Markets",
        place: "Atlanta, GA",
        start: "2018-11",
        end: null,
        bullets: [
          "Responsible for 84 associates and $31M in yearly sales",
          "Reduced shrink from 2.4% to 1.1% in eighteen months through cycle counts and coaching",
        ],
      },
      {
        title: "Assistant Store Manager",
        company: "Harvest Row Markets",
        place: "Decatur, GA",
        start: "2015-03",
        end: "2018-10",
        bullets: ["Opened two stores on time and under budget", "Scheduled 60 people across three shifts"],
      },
      {
        title: "Department Supervisor",
        company: "Timber & Tile Home Center",
        place: "Macon, GA",
        start: "2012-06",
        end: "2015-02",
        bullets: ["Led the lumber desk, first in the district for attach rate"],
      },
    ],
    education: [
      {
        degree: "Associate of Applied Science in Business Management",
        institution: "Ocmulgee Technical College",
        place: "Macon, GA",
        start: "2010-08",
        end: "2012-05",
      },
    ],
    skills: [
      { label: "Operations", items: ["Inventory control", "P&L management", "Loss prevention"] },
      { label: "Systems", items: ["Kronos", "SAP Retail"] },
    ],
    extras: {
      certificates: ["ServSafe Manager, 2021", "OSHA 10, 2016"],
      interests: ["Youth basketball coach", "Smoking brisket"],
    },
  },
  {
    id: "scholar-uk",
    language: "en",
    isHeldOut: true,
    name: "Dr Eilidh MacAskill",
    headline: "Lecturer in Marine Ecology",
    email: "e.macaskill@example.ac.uk",
    phone: "+44 131 496 0183",
    location: "Edinburgh, Scotland",
    summary:
      "Marine ecologist working on kelp forests under heat stress, with fieldwork in the Hebrides and the Falklands.",
    work: [
      {
        title: "Lecturer in Marine Ecology",
        company: "University of Lothian",
        place: "Edinburgh, United Kingdom",
        start: "2020-09",
        end: null,
        bullets: [
          "Teach two undergraduate courses of 120 students and supervise five doctoral candidates",
          "Principal investigator of a £640,000 grant on kelp recovery",
        ],
      },
      {
        title: "Postdoctoral Research Fellow",
        company: "Institute for Cold Seas",
        place: "Tromsø, Norway",
        start: "2017-10",
        end: "2020-08",
        bullets: ["Ran a 14-month mesocosm experiment with 96 tanks"],
      },
    ],
    education: [
      {
        degree: "PhD in Marine Biology",
        institution: "University of Strathmore",
        place: "Glasgow, United Kingdom",
        start: "2013-10",
        end: "2017-09",
      },
      {
        degree: "BSc in Zoology",
        institution: "University of Lothian",
        place: "Edinburgh, United Kingdom",
        start: "2009-09",
        end: "2013-06",
      },
    ],
    skills: [
      { label: "Methods", items: ["Mixed models", "Underwater survey", "Stable isotopes"] },
      { label: "Software", items: ["R", "QGIS", "Stan"] },
    ],
    extras: {
      publications: [
        "MacAskill E., Rønning T. (2021). Heat waves thin the canopy of northern kelp. Journal of Cold Shores 14, 220–238.",
        "MacAskill E. (2019). Urchins at the edge. Polar Benthos 7, 11–29.",
      ],
      awards: ["Fellow of the Young Academy, 2022"],
      languages: ["English (native)", "Gaelic (fluent)", "Norwegian (B2)"],
    },
  },
  ...LATER_PEOPLE_ABROAD,
];
