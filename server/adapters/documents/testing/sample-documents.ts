import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** An invented person whose resume has every section. */
export const SAMPLE_RESUME: Resume = {
  basics: {
    name: "Marit Aldergaard",
    label: "Senior Backend Engineer",
    email: "marit.aldergaard@example.com",
    phone: "+49 30 5550 1432",
    url: "https://aldergaard.example",
    summary: "Backend engineer with nine years of experience in payments and logistics.",
    location: { city: "Berlin", countryCode: "DE" },
    profiles: [{ network: "LinkedIn", url: "https://linkedin.com/in/marit-aldergaard" }],
  },
  work: [
    {
      name: "Kestrel Freight GmbH",
      position: "Senior Backend Engineer",
      location: "Berlin, Germany",
      startDate: "2020-03",
      highlights: [
        "Led a team of five that rebuilt the booking service in Go; p95 latency fell from 840 ms to 120 ms.",
        "Designed the settlement ledger on PostgreSQL, now holding 41 million entries.",
      ],
    },
    {
      name: "Paylane",
      position: "Backend Engineer",
      startDate: "2016-08",
      endDate: "2020-02",
      summary: "Payments platform for 2,300 merchants.",
      highlights: ["Built the refund service in Java and Kafka, processing 1.2 million refunds a year."],
    },
  ],
  education: [
    {
      institution: "Universität Bremen",
      studyType: "Master of Science",
      area: "Computer Science",
      startDate: "2012-10",
      endDate: "2014-09",
      score: "1.3",
      courses: ["Distributed Systems", "Database Theory"],
    },
  ],
  projects: [
    {
      name: "pgledger",
      description: "Double-entry ledger for PostgreSQL.",
      url: "https://github.com/maritald/pgledger",
      startDate: "2021-01",
      keywords: ["Go"],
    },
  ],
  skills: [
    { name: "Languages", keywords: ["Go", "Java", "SQL"] },
    { name: "Operations", keywords: ["Kubernetes", "Terraform"] },
  ],
  certificates: [
    { name: "Certified Kubernetes Administrator", issuer: "Cloud Native Computing Foundation", date: "2022-05" },
  ],
  languages: [
    { language: "Danish", fluency: "Native" },
    { language: "German", fluency: "C1" },
  ],
  publications: [{ name: "Ledgers that add up", publisher: "PGConf.DE", releaseDate: "2023-06" }],
  awards: [{ title: "Engineering Excellence Award", awarder: "Kestrel Freight GmbH", date: "2023-12" }],
  volunteer: [
    {
      organization: "CoderDojo Berlin",
      position: "Mentor",
      startDate: "2018",
      summary: "Teaches children to program.",
    },
  ],
  interests: [{ name: "Sailing" }],
  references: [{ name: "Jonas Wick", reference: "The calmest engineer I know." }],
  meta: { dossier: { fields: {}, openEnded: ["/work/0", "/projects/0", "/volunteer/0"], warnings: [] } },
};

/** A letter of usual length by the same person. */
export const SAMPLE_LETTER: CoverLetter = {
  language: "en",
  tone: "plain",
  length: "standard",
  subject: "Application for Staff Engineer, Payments",
  greeting: "Dear hiring team,",
  paragraphs: [
    [
      { text: "Your posting speaks of a ledger that customers can audit.", evidenceIds: [] },
      { text: "I designed one that now holds 41 million entries.", evidenceIds: [] },
    ],
    [{ text: "I would be glad to talk about how this fits your plans.", evidenceIds: [] }],
  ],
  closing: "Kind regards,",
  signature: "Marit Aldergaard",
};
