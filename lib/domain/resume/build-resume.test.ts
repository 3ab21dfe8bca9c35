import { describe, expect, it } from "vitest";
import { buildResume } from "@/lib/domain/resume/build-resume";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument, TextRun } from "@/lib/domain/resume/layout/source-document";
import { textToParagraphs } from "@/lib/domain/resume/layout/text-to-paragraphs";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";

const readText = (text: string) => buildResume(paragraphsToSource(textToParagraphs(text), "plain-text")).resume;

/** One run per call: x, line number, text; 10 points high, bold where asked. */
function page(cells: [x: number, line: number, text: string, bold?: boolean, size?: number][]): SourceDocument {
  const runs: TextRun[] = cells.map(([x, line, text, bold = false, size = 10]) => ({
    text,
    x,
    baseline: 40 + line * 14,
    width: text.length * size * 0.5,
    size,
    bold,
    italic: false,
    font: bold ? "bold" : "regular",
  }));
  return {
    pages: [{ number: 1, width: 600, height: 800, runs, hiddenText: [] }],
    source: "text-layer",
    hasGeometry: true,
    warnings: [],
  };
}

describe("buildResume", () => {
  it("reads plain text", () => {
    const resume = readText(
      "Iris Tamm\niris.tamm@example.com | (212) 555-0143 | Albany, NY\n\nEXPERIENCE\n\nStaff Nurse, Hudson Clinic, Albany, NY (Mar 2020 - Present)\n- Cared for 12 patients a shift\n\nEDUCATION\n\nB.S. in Nursing, Mohawk State University, 2016 - 2020\n\nSKILLS\n\nTriage, Telemetry",
    );
    expect(resume.basics).toMatchObject({
      name: "Iris Tamm",
      email: "iris.tamm@example.com",
      location: { city: "Albany", region: "NY" },
    });
    expect(resume.work).toMatchObject([
      {
        position: "Staff Nurse",
        name: "Hudson Clinic",
        startDate: "2020-03",
        highlights: ["Cared for 12 patients a shift"],
      },
    ]);
    expect(resume.work?.[0]?.endDate).toBeUndefined();
    expect(resume.meta?.dossier?.openEnded).toEqual(["/work/0"]);
    expect(resume.meta?.dossier?.phoneE164).toBe("+12125550143");
    expect(resume.education).toMatchObject([
      {
        studyType: "B.S.",
        area: "Nursing",
        institution: "Mohawk State University",
        startDate: "2016",
        endDate: "2020",
      },
    ]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Triage", "Telemetry"]);
    expect(resumeSchema.safeParse(resume).success).toBe(true);
  });

  it("reads two columns one after the other and gives each value its box", () => {
    const left: [number, number, string, boolean?, number?][] = [
      [40, 3, "Contact", true, 13],
      [40, 4, "iris@example.com"],
      [40, 5, "(212) 555-0143"],
      [40, 7, "Skills", true, 13],
      [40, 8, "Triage"],
      [40, 9, "Telemetry"],
    ];
    const right: [number, number, string, boolean?, number?][] = [
      [240, 3, "Experience", true, 13],
      [240, 4, "Charge Nurse", true],
      [240, 5, "Hudson Clinic"],
      [240, 6, "03/2020 - Present"],
      [240, 7, "• Led a team of eleven nurses at night"],
      [240, 9, "Education", true, 13],
      [240, 10, "Bachelor of Science in Nursing", true],
      [240, 11, "Mohawk State University"],
    ];
    const { resume } = buildResume(page([[40, 0, "Iris Tamm", true, 20], ...left, ...right]));
    expect(resume.work).toMatchObject([{ position: "Charge Nurse", name: "Hudson Clinic", startDate: "2020-03" }]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(["Triage", "Telemetry"]);
    const provenance = resume.meta?.dossier?.fields["/work/0/name"];
    expect(provenance).toMatchObject({ page: 1, source: "text-layer" });
    expect(provenance?.box?.[0]).toBe(240);
  });

  it("gives further roles to the employer above them", () => {
    const { resume } = buildResume(
      page([
        [40, 0, "Iris Tamm", true, 20],
        [40, 2, "EXPERIENCE", true],
        [40, 3, "Hudson Clinic", true],
        [60, 4, "Charge Nurse"],
        [420, 4, "Aug 2022 - Present"],
        [80, 5, "• Led the night team"],
        [60, 6, "Staff Nurse"],
        [420, 6, "Jul 2020 - Aug 2022"],
        [80, 7, "• Cared for 12 patients"],
        [40, 9, "EDUCATION", true],
        [40, 10, "B.S. Nursing, State University"],
      ]),
    );
    expect(resume.work?.map((work) => [work.position, work.name])).toEqual([
      ["Charge Nurse", "Hudson Clinic"],
      ["Staff Nurse", "Hudson Clinic"],
    ]);
  });

  it("reads keywords of a project, a short summary of a volunteer, and a country named in German", () => {
    const resume = readText(
      "Iris Tamm\niris.tamm@example.com | Bengaluru, Indien\n\nPROJEKTE\n\nTideline (2021 - 2022)\n- Used by four groups every week\n- Technologien: Go, SQL\n\nEHRENAMT\n\nVolunteer, Harbour Kitchen (2019 - 2020)\nLooks after new volunteers.\n- Cooked for 40 guests",
    );
    expect(resume.basics?.location).toMatchObject({ city: "Bengaluru", countryCode: "IN" });
    expect(resume.projects).toMatchObject([
      { name: "Tideline", highlights: ["Used by four groups every week"], keywords: ["Go", "SQL"] },
    ]);
    expect(resume.volunteer).toMatchObject([
      { summary: "Looks after new volunteers.", highlights: ["Cooked for 40 guests"] },
    ]);
  });

  it("keeps the contact line under a headline that is set like the headings", () => {
    const { resume } = buildResume(
      page([
        [40, 0, "Iris Tamm", true, 20],
        [40, 2, "Education Consultant", true, 20],
        [40, 4, "Albany, NY | iris.tamm@example.com"],
        [40, 6, "Experience", true, 20],
        [40, 8, "Staff Nurse, Hudson Clinic, Mar 2020 - Present"],
        [40, 10, "Education", true, 20],
        [40, 12, "B.S. in Nursing, Mohawk State University, 2016"],
        [40, 14, "Skills", true, 20],
        [40, 16, "Triage, Telemetry"],
      ]),
    );
    expect(resume.basics).toMatchObject({ label: "Education Consultant", location: { city: "Albany", region: "NY" } });
    expect(resume.education).toHaveLength(1);
  });

  it("leaves dates in the margin of a column with that column, where the other column has headings too", () => {
    const jobs = [0, 1, 2, 3].flatMap((n): [number, number, string, boolean?, number?][] => [
      [40, 6 + n * 4, `Charge Nurse ${n}`, true],
      [300, 6 + n * 4, `0${n + 1}/2019 - 0${n + 2}/2020`],
      [40, 7 + n * 4, "Hudson Clinic"],
      [40, 8 + n * 4, "• Led a team of eleven nurses"],
    ]);
    const side = ["Triage", "Telemetry", "Wound Care", "Charting", "Phlebotomy", "Scheduling", "Dialysis", "Suturing"];
    const { resume } = buildResume(
      page([
        [40, 0, "Iris Tamm", true, 20],
        [40, 2, "Profile", true, 13],
        [40, 3, "Nurse with seven years of experience on wards, known for careful work"],
        [40, 5, "Experience", true, 13],
        ...jobs,
        [420, 4, "Skills", true, 13],
        ...side.map((skill, n): [number, number, string] => [420, 5.5 + n * 1.5, skill]),
        [420, 20, "Languages", true, 13],
        [420, 21, "German (B2)"],
      ]),
    );
    expect(resume.work?.map((work) => work.startDate)).toEqual(["2019-01", "2019-02", "2019-03", "2019-04"]);
    expect(resume.skills?.map((skill) => skill.name)).toEqual(side);
  });

  it("invents nothing for an empty document and says so", () => {
    const { resume } = buildResume(page([]));
    expect(resume.basics).toBeUndefined();
    expect(resume.work).toBeUndefined();
    expect(resume.meta?.dossier?.fields).toEqual({});
    expect(resume.meta?.dossier?.warnings).toContain("Nothing in this document could be read as part of a resume.");
  });

  it("takes no name from a lone word", () => {
    expect(readText("shopping").basics).toBeUndefined();
  });
});
