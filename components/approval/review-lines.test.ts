import { describe, expect, it } from "vitest";
import { countKinds, evidencePlace, reviewLines } from "@/components/approval/review-lines";
import type { ResumeDiff } from "@/lib/domain/package/diff-resume";

const diff: ResumeDiff = [
  {
    section: "work",
    lines: [
      { kind: "same", text: "Engineer, Fjordbank", pointer: "/work/0" },
      { kind: "moved", text: "Moved 14 services", pointer: "/work/0/highlights/0" },
      { kind: "removed", text: "Summer party", pointer: "/work/0/highlights/2" },
    ],
  },
];
const provenance = {
  "/work/0/position": ["ev_role"],
  "/work/0/name": ["ev_role"],
  "/work/0/highlights/0": ["ev_move"],
};

describe("reviewLines", () => {
  it("names the evidence of each line that would be sent", () => {
    const lines = reviewLines(diff, provenance);
    expect(lines.map((line) => line.evidenceIds)).toEqual([["ev_role"], ["ev_move"], []]);
    expect(new Set(lines.map((line) => line.id)).size).toBe(3);
    expect(countKinds(lines)).toEqual({ same: 1, moved: 1, removed: 1, added: 0, reworded: 0 });
  });
});

describe("evidencePlace", () => {
  it("says where the words stand", () => {
    const asserts = { skills: [], quantities: [] };
    expect(evidencePlace({ kind: "bullet", asserts: { ...asserts, employer: "Fjordbank", title: "Engineer" } })).toBe(
      "Your resume, Engineer at Fjordbank",
    );
    expect(evidencePlace({ kind: "skill", asserts })).toBe("Your resume, skills");
    expect(evidencePlace({ kind: "statement", asserts, source: "owner" })).toBe(
      "Added by you, what you added yourself",
    );
  });
});
