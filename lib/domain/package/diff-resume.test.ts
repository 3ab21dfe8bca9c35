import { describe, expect, it } from "vitest";
import { diffResume } from "@/lib/domain/package/diff-resume";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const base: Resume = {
  basics: { name: "Marit Aldergaard", summary: "Backend engineer." },
  work: [
    {
      name: "Kestrel Freight",
      position: "Engineer",
      startDate: "2020-03",
      highlights: [
        "Rebuilt the booking service in Go with a team of five.",
        "Wrote the on-call handbook.",
        "Designed the settlement ledger.",
      ],
    },
  ],
  skills: [{ name: "Languages", keywords: ["Java", "Go"] }],
};
const withHighlights = (highlights: string[]): Resume => ({ ...base, work: [{ ...base.work?.[0], highlights }] });
const work = (tailored: Resume) => diffResume(base, tailored).find((part) => part.section === "work")?.lines ?? [];

describe("diffResume", () => {
  it("finds nothing to say about the same resume", () => {
    const kinds = new Set(
      diffResume(base, structuredClone(base)).flatMap((part) => part.lines.map((line) => line.kind)),
    );
    expect([...kinds]).toEqual(["same"]);
  });

  it("calls a bullet that changed places moved, with its new pointer", () => {
    const lines = work(
      withHighlights([
        "Designed the settlement ledger.",
        "Rebuilt the booking service in Go with a team of five.",
        "Wrote the on-call handbook.",
      ]),
    );
    expect(lines.filter((l) => l.kind !== "same")).toEqual([
      { kind: "moved", text: "Designed the settlement ledger.", pointer: "/work/0/highlights/0" },
    ]);
  });

  it("shows a left-out bullet where it stood, with the pointer into the base resume", () => {
    const lines = work(
      withHighlights(["Rebuilt the booking service in Go with a team of five.", "Designed the settlement ledger."]),
    );
    expect(lines.map((l) => l.kind)).toEqual(["same", "same", "removed", "same"]);
    expect(lines[2]).toMatchObject({ text: "Wrote the on-call handbook.", pointer: "/work/0/highlights/1" });
  });

  it("shows a reworded bullet word by word beside the owner's words", () => {
    const text = "Rebuilt the booking platform in Go with a team of five.";
    const line = work(withHighlights([text, "Wrote the on-call handbook.", "Designed the settlement ledger."])).find(
      (l) => l.kind === "reworded",
    );
    expect(line).toMatchObject({ text, before: "Rebuilt the booking service in Go with a team of five." });
    expect(line?.words?.filter((w) => w.kind !== "same").map((w) => [w.kind, w.text])).toEqual([
      ["removed", "service"],
      ["added", "platform"],
    ]);
    expect(
      line?.words
        ?.filter((w) => w.kind !== "removed")
        .map((w) => w.text)
        .join(""),
    ).toBe(text);
  });

  it("does not take an unrelated new line for a rewording", () => {
    const lines = work(
      withHighlights([
        "Rebuilt the booking service in Go with a team of five.",
        "Sailed across the Baltic alone.",
        "Designed the settlement ledger.",
      ]),
    );
    expect(lines.map((l) => l.kind).sort()).toEqual(["added", "removed", "same", "same", "same"]);
  });

  it("calls reordered skills moved and leaves out sections that neither has", () => {
    const diff = diffResume(base, { ...base, skills: [{ name: "Languages", keywords: ["Go", "Java"] }] });
    expect(diff.map((part) => part.section)).toEqual(["basics", "work", "skills"]);
    expect(diff[2]?.lines).toEqual([{ kind: "moved", text: "Languages: Go, Java", pointer: "/skills/0" }]);
  });
});
