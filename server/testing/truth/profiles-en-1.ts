import type { TruthProfile } from "@/server/testing/truth/truth-profile";

/** Invented people from fields with and without software. Written for measuring only; no rule looks at them. */
export const PROFILES_EN_1: TruthProfile[] = [
  {
    id: "en-data",
    language: "en",
    field: "data engineering",
    targets: [
      { company: "Lumen Harbor", title: "Senior Data Engineer" },
      { company: "Tidewell", title: "Analytics Lead" },
    ],
    resume: {
      basics: {
        name: "Priya Ramanathan",
        label: "Data Engineer",
        email: "priya.r@example.org",
        summary: "Data engineer who moves reporting from spreadsheets to pipelines people trust.",
        location: { city: "Leeds", countryCode: "GB" },
      },
      work: [
        {
          name: "Corvid Analytics",
          position: "Data Engineer",
          startDate: "2020-02",
          endDate: "2024-08",
          highlights: [
            "Cut nightly batch runtime from 6 hours to 90 minutes by rewriting joins in Spark",
            "Supported the rollout of Airflow across 4 product teams",
            "Designed a data quality dashboard used by 120 analysts",
            "Reduced warehouse spend by 22% through partition pruning in Snowflake",
          ],
        },
        {
          name: "Fenwick & Rowe",
          position: "Junior Data Analyst",
          startDate: "2017-09",
          endDate: "2020-01",
          highlights: [
            "Automated 35 weekly Excel reports with Python",
            "Worked on a churn model with two data scientists",
            "Trained 15 colleagues in SQL basics",
          ],
        },
      ],
      education: [
        {
          institution: "University of Sheffield",
          studyType: "BSc",
          area: "Mathematics",
          startDate: "2014",
          endDate: "2017",
          courses: ["Stochastic Processes"],
        },
      ],
      certificates: [{ name: "Snowflake SnowPro Core", issuer: "Snowflake", date: "2022-06" }],
      skills: [
        { name: "Data", keywords: ["Python", "SQL", "Spark", "Airflow", "Snowflake", "Excel"] },
        { name: "Familiar with", level: "Beginner", keywords: ["Kafka"] },
      ],
      languages: [
        { language: "English", fluency: "Native" },
        { language: "Tamil", fluency: "Conversational" },
      ],
      projects: [{ name: "Riverwatch", description: "Hobby project that plots flood gauges with Python" }],
    },
    sentences: [
      "At [[employer|Corvid Analytics]] I brought the nightly batch down from [[number|6 hours]] to [[number|90 minutes]] by rewriting the joins in [[skill|Spark]].",
      "I [[role|supported=>led|headed|spearheaded]] the Airflow rollout across [[number|four]] product teams.",
      "A data quality dashboard that I designed is used by [[number|120]] analysts.",
      "By pruning partitions in [[skill|Snowflake]] I [[number|lowered=>raised|increased]] warehouse spend by [[number|22 %]].",
      "Earlier, I automated [[number|35]] weekly Excel reports with [[skill|Python]].",
      "Together with two data scientists I [[role|worked on=>was in charge of|led]] a churn model.",
      "I taught SQL basics to [[number|15]] colleagues.",
      "I am [[level|familiar with=>an expert in|highly proficient in]] Kafka.",
      "In my spare time I built [[name|Riverwatch]], which plots flood gauges.",
    ],
  },
  {
    id: "en-nurse",
    language: "en",
    field: "nursing",
    targets: [
      { company: "St Brannoc's Hospital", title: "Ward Sister" },
      { company: "Northfield Care", title: "Senior Staff Nurse" },
    ],
    resume: {
      basics: {
        name: "Siobhan Keane",
        label: "Registered Nurse",
        summary: "Registered nurse with a background in acute medical wards.",
      },
      work: [
        {
          name: "Carrickmore General Hospital",
          position: "Staff Nurse",
          startDate: "2018-04",
          endDate: "2023-12",
          highlights: [
            "Cared for up to 8 patients per shift on a 28-bed acute medical ward",
            "Mentored 6 newly qualified nurses",
            "Reduced medication errors by 18% with a double-check routine",
            "Took part in the introduction of electronic patient records",
          ],
        },
        {
          name: "Willow Bank Nursing Home",
          position: "Healthcare Assistant",
          startDate: "2013-06",
          endDate: "2015-08",
          highlights: ["Helped 24 residents with daily living", "Kept care plans up to date"],
        },
      ],
      education: [
        {
          institution: "Ulster University",
          studyType: "Bachelor of Science",
          area: "Nursing",
          startDate: "2015",
          endDate: "2018",
        },
      ],
      certificates: [{ name: "Immediate Life Support", issuer: "Resuscitation Council", date: "2021-03" }],
      skills: [
        {
          name: "Clinical",
          keywords: ["Wound care", "Medication administration", "IV cannulation", "Patient assessment"],
        },
      ],
      languages: [
        { language: "English", fluency: "Native" },
        { language: "Irish", fluency: "Basic" },
      ],
    },
    sentences: [
      "On a [[number|28-bed]] acute medical ward at [[employer|Carrickmore General Hospital]] I looked after up to [[number|eight]] patients each shift.",
      "I have mentored [[number|six]] newly qualified nurses.",
      "A double-check routine that I used [[number|brought medication errors down by 18%=>increased medication errors by 18%|brought medication errors down by 81%]].",
      "I [[role|took part in=>led|directed]] the introduction of electronic patient records.",
      "As a healthcare assistant at [[employer|Willow Bank]] I helped [[number|24]] residents with daily living.",
      "I speak [[level|basic=>fluent|native]] Irish.",
      "My clinical skills include wound care and [[skill|IV cannulation=>ventilator management|haemodialysis]].",
      "I cared for patients on an acute ward for more than [[duration|five years]].",
    ],
  },
  {
    id: "en-accounting",
    language: "en",
    field: "accounting",
    targets: [
      { company: "Harrow & Pine", title: "Finance Manager" },
      { company: "Solvane Foods", title: "Senior Accountant" },
    ],
    resume: {
      basics: {
        name: "Tomasz Wilk",
        label: "Accountant",
        summary: "Accountant for small and mid-sized manufacturers.",
      },
      work: [
        {
          name: "Blackwater Ceramics",
          position: "Accountant",
          startDate: "2019-01",
          highlights: [
            "Prepare monthly closing for 3 entities with combined revenue of €40 million",
            "Shortened the month-end close from 10 to 6 working days",
            "Assisted in the SAP migration",
            "Recovered €85,000 in overdue receivables",
          ],
        },
        {
          name: "Oakes Partners",
          position: "Audit Assistant",
          startDate: "2016-07",
          endDate: "2018-12",
          highlights: ["Audited inventory of 11 clients", "Drafted 20 audit reports a year"],
        },
      ],
      education: [
        {
          institution: "Warsaw School of Economics",
          studyType: "Master",
          area: "Finance and Accounting",
          startDate: "2011",
          endDate: "2016",
        },
      ],
      certificates: [{ name: "ACCA Diploma in Financial Management", issuer: "ACCA", date: "2020" }],
      skills: [{ name: "Tools", keywords: ["SAP FI", "Excel", "DATEV", "Power BI"] }],
      languages: [
        { language: "Polish", fluency: "Native" },
        { language: "English", fluency: "C1" },
        { language: "German", fluency: "B1" },
      ],
      meta: { dossier: { openEnded: ["/work/0"], fields: {}, warnings: [] } },
    },
    sentences: [
      "At [[employer|Blackwater Ceramics]] I prepare the monthly closing for [[number|three]] entities with a combined revenue of [[number|€40 million]].",
      "I shortened the month-end close from ten to [[number|six working days]].",
      "I recovered [[number|€85,000]] in overdue receivables.",
      "I [[role|assisted in=>managed|led]] the SAP migration.",
      "At Oakes Partners I audited the inventory of [[number|11]] clients and drafted [[number|20]] audit reports every year.",
      "I work daily with [[skill|DATEV]] and Power BI.",
      "My English is at [[level|C1 level=>native level]] and my German is [[level|intermediate=>fluent]].",
      "I have been with Blackwater Ceramics since [[date|2019]].",
    ],
  },
  {
    id: "en-marketing",
    language: "en",
    field: "marketing",
    targets: [
      { company: "Juniper Lane", title: "Head of Marketing" },
      { company: "Orrery Travel", title: "Growth Marketing Manager" },
    ],
    resume: {
      basics: {
        name: "Camille Osei",
        label: "Marketing Specialist",
        summary: "Content and performance marketer for consumer brands.",
      },
      work: [
        {
          name: "Saltmarsh Outdoor",
          position: "Marketing Specialist",
          startDate: "2021-05",
          endDate: "2025-03",
          highlights: [
            "Grew organic traffic by 140% in 18 months",
            "Managed a budget of $250,000 for paid social",
            "Launched a newsletter with 32,000 subscribers",
            "Contributed to a rebrand run by an outside agency",
          ],
        },
        {
          name: "Pocket Theatre",
          position: "Communications Assistant",
          startDate: "2019-01",
          endDate: "2021-04",
          highlights: [
            "Sold out 9 of 12 productions through local press work",
            "Wrote press releases and programme notes",
            "Raised ticket revenue by 15%",
          ],
        },
      ],
      education: [
        {
          institution: "Concordia College",
          studyType: "Bachelor of Arts",
          area: "Communication",
          startDate: "2015",
          endDate: "2018",
        },
      ],
      certificates: [{ name: "Google Analytics Certification", issuer: "Google", date: "2022-11" }],
      skills: [{ name: "Marketing", keywords: ["SEO", "Google Analytics", "HubSpot", "Copywriting", "Meta Ads"] }],
      languages: [
        { language: "English", fluency: "Native" },
        { language: "French", fluency: "Fluent" },
      ],
      awards: [{ title: "Regional Press Campaign of the Year", awarder: "Arts Council", date: "2020" }],
    },
    sentences: [
      "Within [[duration|18 months=>36 months]] I [[number|grew=>cut]] organic traffic by [[number|140 percent]] at [[employer|Saltmarsh Outdoor]].",
      "I was responsible for a paid social budget of [[number|$250,000]].",
      "The newsletter I launched reaches [[number|32,000]] subscribers.",
      "I [[role|contributed to=>led|headed]] a rebrand that an outside agency ran.",
      "At [[employer|Pocket Theatre]] we sold out [[number|nine]] of twelve productions thanks to my local press work.",
      "I raised ticket revenue by [[number|15%]].",
      "That work won the Arts Council's [[name|Regional Press Campaign of the Year=>Webby Award|Cannes Lions Grand Prix]].",
      "I write in English and am fluent in [[skill|French=>Spanish|Mandarin]].",
      "I use [[skill|HubSpot]] and Google Analytics every day.",
    ],
  },
  {
    id: "en-electrician",
    language: "en",
    field: "trades",
    targets: [{ company: "Brightline Electrical", title: "Electrical Supervisor" }],
    resume: {
      basics: { name: "Marcus Delgado", label: "Journeyman Electrician" },
      work: [
        {
          name: "Redstone Contractors",
          position: "Journeyman Electrician",
          startDate: "2017-03",
          endDate: "2024-02",
          highlights: [
            "Wired 64 apartments in a four-storey building",
            "Read blueprints and installed switchgear up to 480 volts",
            "Trained 3 apprentices",
            "No lost-time accidents in 7 years",
          ],
        },
        {
          name: "Halvorsen Electric",
          position: "Apprentice Electrician",
          startDate: "2013-02",
          endDate: "2017-02",
          highlights: ["Pulled cable and set conduit on commercial sites", "Assisted with fire alarm installation"],
        },
      ],
      education: [
        {
          institution: "Mesa Community College",
          studyType: "Associate of Applied Science",
          area: "Electrical Technology",
          startDate: "2011",
          endDate: "2013",
        },
      ],
      certificates: [
        { name: "OSHA 30", issuer: "OSHA", date: "2018" },
        { name: "Journeyman Electrician License", issuer: "State of Arizona", date: "2017" },
      ],
      skills: [{ name: "Skills", keywords: ["Blueprint reading", "Conduit bending", "PLC basics", "Troubleshooting"] }],
      languages: [{ language: "English" }, { language: "Spanish", fluency: "Fluent" }],
    },
    sentences: [
      "With [[employer|Redstone Contractors]] I wired [[number|64]] apartments in a four-storey building.",
      "I install switchgear of up to [[number|480 volts]].",
      "I have trained [[number|three]] apprentices.",
      "In [[duration|seven years]] I had no lost-time accident.",
      "At Halvorsen Electric I pulled cable and [[role|assisted with=>designed|supervised]] fire alarm installation.",
      "I hold a [[certificate|Journeyman Electrician License=>Master Electrician License]] from the State of Arizona.",
      "I speak fluent [[skill|Spanish=>Portuguese]].",
      "I completed my [[certificate|OSHA 30=>NEBOSH]] training in [[date|2018]].",
    ],
  },
  {
    id: "en-teacher",
    language: "en",
    field: "teaching",
    targets: [
      { company: "Ashgrove Academy", title: "Head of Science" },
      { company: "Learnwell", title: "Curriculum Designer" },
    ],
    resume: {
      basics: { name: "Daniel Abbott", label: "Chemistry Teacher" },
      work: [
        {
          name: "Kingsmead School",
          position: "Chemistry Teacher",
          startDate: "2015-09",
          endDate: "2024-07",
          highlights: [
            "Taught chemistry to 150 pupils a year in years 9 to 13",
            "Raised the share of A to C grades from 61% to 78%",
            "Ran a weekly science club for 25 pupils",
            "Helped write the department's new scheme of work",
          ],
        },
        {
          name: "Dunmore High School",
          position: "Trainee Teacher",
          startDate: "2014-09",
          endDate: "2015-07",
          highlights: ["Taught general science under supervision"],
        },
      ],
      education: [
        {
          institution: "University of Exeter",
          studyType: "PGCE",
          area: "Secondary Chemistry",
          startDate: "2014",
          endDate: "2015",
        },
        {
          institution: "University of Bath",
          studyType: "BSc (Hons)",
          area: "Chemistry",
          startDate: "2011",
          endDate: "2014",
        },
      ],
      skills: [
        { name: "Teaching", keywords: ["Lesson planning", "Classroom management", "Google Classroom", "Safeguarding"] },
      ],
      certificates: [{ name: "First Aid at Work", issuer: "St John Ambulance", date: "2022" }],
    },
    sentences: [
      "For [[duration|almost nine years=>almost fifteen years]] I taught chemistry at [[employer|Kingsmead School]], to about [[number|150]] pupils a year.",
      "The share of A to C grades in my classes rose from [[number|61%]] to [[number|78%]].",
      "I ran a weekly science club for [[number|25]] pupils.",
      "I [[role|helped write=>led the writing of|was solely responsible for]] the department's new scheme of work.",
      "I use [[skill|Google Classroom=>Blackboard|Moodle]] for homework.",
      "I studied [[degree|Chemistry=>Physics]] at the [[school|University of Bath]].",
      "I am trained in [[certificate|First Aid at Work=>Mental Health First Aid]].",
    ],
  },
];
