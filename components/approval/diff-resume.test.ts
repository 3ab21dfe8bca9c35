import { describe, expect, it } from "vitest";
import { countChanges, diffResume } from "@/components/approval/diff-resume";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const base: Resume = {
  basics: { summary: "Engineer with ten years of payments." },
  work: [
    {
      position: "Engineer",
      name: "Fjordbank",
      highlights: ["Ran the billing system", "Moved 14 services to Kubernetes", "Organised the summer party"],
    },
  ],
  skills: [{ name: "Tools", keywords: ["Java", "Go"] }],
};

describe("diffResume", () => {
  it("finds nothing in a resume that was not touched", () => {
    expect(countChanges(diffResume(base, base, {}, new Map()))).toMatchObject({
      moved: 0,
      changed: 0,
      added: 0,
      removed: 0,
    });
  });

  it("tells a move, a change, an addition and what was left out apart", () => {
    const tailored: Resume = {
      basics: { summary: "Platform engineer." },
      work: [
        { position: "Engineer", name: "Fjordbank", highlights: ["Moved 14 services to Kubernetes", "Ran billing"] },
      ],
      skills: [{ name: "Tools", keywords: ["Go", "Java", "Terraform"] }],
    };
    const lines = diffResume(
      base,
      tailored,
      { "/work/0/highlights/1": ["ev_1"], "/basics/summary": [] },
      new Map([["ev_1", "/work/0/highlights/0"]]),
    );
    const of = (change: string) =>
      lines.filter((line) => line.change === change).map((line) => line.after ?? line.before);
    expect(of("changed")).toEqual(["Ran billing"]);
    expect(lines.find((line) => line.change === "changed")?.before).toBe("Ran the billing system");
    expect(of("added")).toEqual(["Platform engineer.", "Terraform"]);
    expect(of("removed")).toEqual(["Engineer with ten years of payments.", "Organised the summer party"]);
    expect(of("moved")).toHaveLength(1);
  });

  it("keeps two equal lines apart", () => {
    const twice: Resume = { work: [{ highlights: ["Taught Go", "Taught Go"] }] };
    expect(countChanges(diffResume(twice, { work: [{ highlights: ["Taught Go"] }] }, {}, new Map()))).toMatchObject({
      same: 1,
      removed: 1,
    });
  });
});
