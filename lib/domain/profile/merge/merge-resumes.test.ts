import { describe, expect, it } from "vitest";
import { mergeResumes } from "@/lib/domain/profile/merge/merge-resumes";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const field = { confidence: 0.9, source: "text-layer", page: 1 } as const;
const old: Resume = {
  basics: { name: "Mira Lindqvist", email: "mira@example.org", phone: "+49 151 2345678" },
  work: [
    {
      name: "Fjordbank",
      position: "Engineer",
      startDate: "2018",
      endDate: "2021-06",
      highlights: ["Led a team of 4 engineers", "Ran the billing system"],
    },
    { name: "Halden Systems", position: "Trainee", startDate: "2016", endDate: "2017" },
  ],
  education: [{ institution: "Mohawk State University", studyType: "B.Sc.", area: "Physics", endDate: "2016" }],
  skills: [{ name: "Tools", keywords: ["Go", "Postgres"] }],
  meta: {
    dossier: { fields: { "/work/0/highlights/1": field, "/work/1/position": field }, openEnded: [], warnings: [] },
  },
};
const fresh: Resume = {
  basics: {
    name: "Mira Lindqvist",
    email: "mira@lindqvist.example",
    phone: "0151 2345678",
    url: "https://mira.example",
  },
  work: [
    { name: "Quay Logistics", position: "Lead", startDate: "2021-07" },
    {
      name: "Fjordbank AG",
      position: "Engineer",
      startDate: "2018-03",
      endDate: "2021-09",
      highlights: ["Led a team of 6 engineers", "Moved 14 services to Kubernetes"],
    },
  ],
  education: [{ institution: "Mohawk State University", studyType: "M.Sc.", area: "Physics", endDate: "2016" }],
  skills: [{ name: "Tools", keywords: ["postgres", "Kubernetes"] }],
  meta: {
    dossier: { fields: { "/work/1/highlights/1": { ...field, page: 2 } }, openEnded: ["/work/0"], warnings: [] },
  },
};
const both = [
  { id: "fresh", resume: fresh },
  { id: "old", resume: old },
];

describe("mergeResumes", () => {
  it("gives one resume back as it is", () => {
    const { meta: _, ...words } = mergeResumes([{ id: "old", resume: old }]).resume;
    const { meta: __, ...before } = old;
    expect(words).toEqual(before);
  });

  it("joins the same job, keeps what only one has, and says every line once", () => {
    const { resume, reasons } = mergeResumes(both);
    expect(resume.work?.map((job) => job.name)).toEqual(["Quay Logistics", "Fjordbank AG", "Halden Systems"]);
    expect(resume.work?.[1]).toMatchObject({ position: "Engineer", startDate: "2018-03" });
    expect(resume.work?.[1]?.highlights).toEqual([
      "Led a team of 6 engineers",
      "Moved 14 services to Kubernetes",
      "Ran the billing system",
    ]);
    expect(resume.skills).toEqual([{ name: "Tools", keywords: ["postgres", "Kubernetes", "Go"] }]);
    expect(resume.basics?.url).toBe("https://mira.example");
    expect(reasons).toContainEqual({
      subject: "Engineer, Fjordbank AG",
      reason: "same employer and title, overlapping time",
      resumeIds: ["fresh", "old"],
    });
    expect(resume.meta?.dossier?.openEnded).toEqual(["/work/0"]);
  });

  it("shows where they disagree, and nothing else", () => {
    const { conflicts } = mergeResumes(both);
    expect(
      conflicts.map(({ subject, field: name, options }) => [subject, name, options.map((option) => option.value)]),
    ).toEqual([
      ["You", "email", ["mira@lindqvist.example", "mira@example.org"]],
      ["Engineer, Fjordbank AG", "line", ["Led a team of 6 engineers", "Led a team of 4 engineers"]],
      ["Engineer, Fjordbank AG", "endDate", ["2021-09", "2021-06"]],
      ["M.Sc., Physics, Mohawk State University", "studyType", ["M.Sc.", "B.Sc."]],
    ]);
    expect(conflicts.every((conflict) => !conflict.isChosen)).toBe(true);
  });

  it("uses and remembers a choice, whichever resume is the primary one", () => {
    const end = mergeResumes(both).conflicts.find((conflict) => conflict.field === "endDate");
    const choices = { [end?.key ?? ""]: "2021-06" };
    for (const sources of [both, [...both].reverse()]) {
      const { resume, conflicts } = mergeResumes(sources, choices);
      expect(resume.work?.find((job) => job.name?.startsWith("Fjordbank"))?.endDate).toBe("2021-06");
      expect(conflicts.find((conflict) => conflict.field === "endDate")).toMatchObject({
        isChosen: true,
        used: "2021-06",
      });
    }
  });

  it("says of every value which upload it stands in", () => {
    const fields = mergeResumes(both).resume.meta?.dossier?.fields ?? {};
    expect(fields["/work/1/highlights/1"]).toMatchObject({ page: 2, resumeIds: ["fresh"] });
    expect(fields["/work/1/highlights/2"]).toMatchObject({ page: 1, resumeIds: ["old"] });
    expect(fields["/work/2/position"]).toMatchObject({ resumeIds: ["old"] });
  });

  it("keeps a promotion and a second time at an employer apart", () => {
    const a: Resume = { work: [{ name: "Fjordbank", position: "Engineer", startDate: "2018-03", endDate: "2020-01" }] };
    const b: Resume = {
      work: [
        { name: "Fjordbank", position: "Head of Platform", startDate: "2020-02", endDate: "2022" },
        { name: "Fjordbank", position: "Engineer", startDate: "2023-05", endDate: "2024" },
      ],
    };
    expect(
      mergeResumes([
        { id: "a", resume: a },
        { id: "b", resume: b },
      ]).resume.work,
    ).toHaveLength(3);
  });

  it("asks whether a job has ended when one resume says until today", () => {
    const job = { name: "Fjordbank", position: "Engineer", startDate: "2018-03" };
    const open: Resume = { work: [job], meta: { dossier: { fields: {}, openEnded: ["/work/0"], warnings: [] } } };
    const ended: Resume = { work: [{ ...job, endDate: "2024-05" }] };
    const { conflicts, resume } = mergeResumes([
      { id: "a", resume: open },
      { id: "b", resume: ended },
    ]);
    expect(conflicts[0]?.options.map((option) => option.value)).toEqual(["present", "2024-05"]);
    expect(resume.work?.[0]?.endDate).toBeUndefined();
    const chosen = mergeResumes(
      [
        { id: "a", resume: open },
        { id: "b", resume: ended },
      ],
      { [conflicts[0]?.key ?? ""]: "2024-05" },
    );
    expect(chosen.resume.work?.[0]?.endDate).toBe("2024-05");
    expect(chosen.resume.meta?.dossier?.openEnded).toEqual([]);
  });
});
