import type { Resume } from "@/lib/domain/resume/resume.schema";

/** An invented person, as a JSON Resume. */
export const JO: Resume = {
  basics: {
    name: "Jo Sandmark",
    email: "jo@example.org",
    label: "Software Developer",
    location: { city: "Leeds", countryCode: "GB" },
  },
  work: [
    {
      name: "Brightpan Ltd",
      position: "Software Developer",
      startDate: "2021-03",
      highlights: [
        "Built order pages in TypeScript and React used by 1,200 shops",
        "Reduced page load time by 30 % with PostgreSQL query tuning",
        "Reviewed code and wrote tests with Playwright",
      ],
    },
    {
      name: "Tallow & Co",
      position: "Junior Developer",
      startDate: "2018-09",
      endDate: "2021-02",
      highlights: ["Maintained a Python service for stock lists"],
    },
  ],
  education: [
    {
      institution: "University of Leeds",
      studyType: "BSc",
      area: "Computer Science",
      startDate: "2015",
      endDate: "2018",
    },
  ],
  skills: [{ name: "Languages", keywords: ["TypeScript", "Python", "SQL"] }],
  meta: { dossier: { fields: {}, openEnded: ["/work/0"], warnings: [] } },
};

export const asFile = (resume: Resume): { bytes: Uint8Array; filename: string } => ({
  bytes: new TextEncoder().encode(JSON.stringify(resume)),
  filename: "resume.json",
});
