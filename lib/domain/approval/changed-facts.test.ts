import { describe, expect, it } from "vitest";
import { changedFacts, factsUsed } from "@/lib/domain/approval/changed-facts";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const fact = (id: string, text: string): Evidence => ({
  id,
  kind: "bullet",
  text,
  asserts: { skills: [], quantities: [] },
  source: "resume",
});
const before = [
  fact("ev_a", "Ran the night shift"),
  fact("ev_b", "Wrote the manual"),
  fact("ev_c", "Trained six people"),
];
const used = factsUsed({
  tailoredResume: { resume: {}, provenance: { "/work/0": ["ev_a"] }, changes: [] },
  coverLetter: {
    language: "en",
    tone: "plain",
    length: "short",
    subject: "",
    greeting: "",
    paragraphs: [[{ text: "I wrote the manual.", evidenceIds: ["ev_b"] }]],
    closing: "",
    signature: "",
  },
});

describe("facts that documents use", () => {
  it("are those of the resume and of the letter", () => {
    expect([...used].sort()).toEqual(["ev_a", "ev_b"]);
  });

  it("changed when one is gone or says something else", () => {
    const after = [fact("ev_b", "Wrote half of the manual"), fact("ev_c", "Trained six people")];
    expect(changedFacts(used, before, after).map((one) => one.id)).toEqual(["ev_a", "ev_b"]);
  });

  it("stand when others changed or were added", () => {
    const after = [
      fact("ev_a", "Ran the night shift"),
      fact("ev_b", "Wrote the manual"),
      fact("ev_d", "Painted the hall"),
    ];
    expect(changedFacts(used, before, after)).toEqual([]);
  });
});
