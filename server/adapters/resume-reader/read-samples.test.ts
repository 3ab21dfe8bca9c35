import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createResumeReader } from "@/server/adapters/resume-reader/create-resume-reader";

const reader = createResumeReader({ mode: "in-process" });
const sample = (name: string) => reader.read(new Uint8Array(readFileSync(`samples/resumes/${name}`)), name);

describe("the shipped samples", () => {
  it("reads the engineer's PDF", async () => {
    const { resume, mediaType, pageCount, text } = await sample("software-engineer.pdf");
    expect([mediaType, pageCount]).toEqual(["application/pdf", 1]);
    expect(resume.basics).toMatchObject({
      name: "Amara Lindgren",
      email: "amara.lindgren@example.com",
      location: { city: "Austin", region: "TX" },
    });
    expect(resume.work?.map((work) => [work.position, work.name, work.startDate, work.endDate])).toEqual([
      ["Senior Software Engineer", "Northlight Payments", "2021-04", undefined],
      ["Software Engineer", "Bluefern Analytics", "2018-07", "2021-03"],
      ["Junior Developer", "Tessellate Studio", "2016-06", "2018-06"],
    ]);
    expect(resume.skills?.[0]).toEqual({ name: "Languages", keywords: ["TypeScript", "Go", "Python", "SQL"] });
    expect(text).toContain("Ridgeline State University");
  });

  it("reads the nurse's DOCX", async () => {
    const { resume, mediaType } = await sample("nurse.docx");
    expect(mediaType).toContain("wordprocessingml");
    expect(resume.work?.map((work) => [work.position, work.name])).toEqual([
      ["Intensive Care Nurse", "Erieside Medical Center"],
      ["Cardiology Staff Nurse", "Maplewood General Hospital"],
    ]);
    expect(resume.education).toMatchObject([
      { studyType: "Bachelor of Science", area: "Nursing", institution: "Cuyahoga Lakes University" },
    ]);
  });

  it("keeps the accountant's JSON Resume as it is", async () => {
    const { resume } = await sample("accountant.json");
    expect(resume.certificates?.[0]?.name).toBe("Certified Public Accountant (CPA)");
    expect(resume.meta?.dossier?.openEnded).toEqual(["/work/0"]);
  });
});

describe("files that are no resume", () => {
  const refuse = (bytes: Uint8Array) => expect(reader.read(bytes, "resume.pdf")).rejects;
  const ascii = (text: string) => new TextEncoder().encode(text);

  it("says one sentence for each", async () => {
    await refuse(new Uint8Array()).toMatchObject({ code: "unreadable_file", message: "This file is empty." });
    await refuse(ascii("%PDF-1.7 and then nothing")).toMatchObject({
      code: "unreadable_file",
      message: expect.stringContaining("damaged"),
    });
    await refuse(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])).toMatchObject({
      message: expect.stringContaining("picture"),
    });
    await refuse(ascii('{"hello": 1}')).toMatchObject({ message: expect.stringContaining("not a JSON Resume") });
    await refuse(new Uint8Array(16 * 1024 * 1024)).toMatchObject({ message: expect.stringContaining("larger than") });
  });
});
