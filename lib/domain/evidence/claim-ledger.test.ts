import { describe, expect, it } from "vitest";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";

const resume = {
  basics: { name: "Ada Novak" },
  skills: [{ name: "Social Media", level: "Beginner", keywords: ["Canva"] }],
  education: [
    {
      institution: "Lakeside College",
      studyType: "Diploma",
      area: "Design",
      highlights: ["Won 1st place in the 2022 Poster Contest"],
    },
  ],
};

describe("claimLedger", () => {
  it("holds every text of a resume, also under keys that the schema does not know", () => {
    const evidence = claimLedger(resume, null);
    for (const text of ["Won 1st place in the 2022 Poster Contest", "Social Media", "Diploma"]) {
      expect(verifyClaims({ sentences: [{ text, evidenceIds: [] }], evidence, recognizer: null }), text).toEqual([]);
    }
    expect(new Set(evidence.map((e) => e.id)).size).toBe(evidence.length);
  });
  it("keeps the level of a group with its keywords", () => {
    const claims = verifyClaims({
      text: "I am an expert in Canva.",
      evidence: claimLedger(resume, null),
      recognizer: null,
    });
    expect(claims.map((c) => c.kind)).toEqual(["level"]);
  });
});
