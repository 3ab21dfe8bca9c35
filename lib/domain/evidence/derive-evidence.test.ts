import { describe, expect, it } from "vitest";
import { deriveEvidence } from "@/lib/domain/evidence/derive-evidence";
import { evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const resume: Resume = {
  basics: { name: "Iris Tamm", email: "iris@example.com" },
  work: [
    {
      name: "Hudson Clinic",
      position: "Charge Nurse",
      startDate: "2020-03",
      highlights: ["Cut falls by 27%", "Led a team of 11 nurses"],
    },
  ],
  education: [{ institution: "Mohawk State University", studyType: "B.S.", area: "Nursing", endDate: "2020" }],
  skills: [{ name: "Clinical", keywords: ["Triage", "Telemetry"] }],
  meta: { dossier: { fields: {}, openEnded: ["/work/0"], warnings: [] } },
};

describe("deriveEvidence", () => {
  it("makes every bullet, degree and skill a fact that says what it asserts", () => {
    const ledger = deriveEvidence(resume, null);
    for (const evidence of ledger) expect(evidenceSchema.safeParse(evidence).success).toBe(true);
    const bullet = ledger.find((evidence) => evidence.pointer === "/work/0/highlights/0");
    expect(bullet).toMatchObject({
      kind: "bullet",
      entry: "/work/0",
      asserts: {
        employer: "Hudson Clinic",
        title: "Charge Nurse",
        startDate: "2020-03",
        endDate: "present",
        quantities: [{ value: 27, unit: "%", direction: "down" }],
      },
    });
    expect(ledger.find((evidence) => evidence.kind === "degree")?.asserts).toMatchObject({
      institution: "Mohawk State University",
      degree: "B.S., Nursing",
    });
    expect(ledger.filter((evidence) => evidence.kind === "skill").map((evidence) => evidence.text)).toEqual([
      "Triage",
      "Telemetry",
    ]);
  });

  it("keeps the ids of what an edit did not touch", () => {
    const ids = (value: Resume) => new Map(deriveEvidence(value, null).map((evidence) => [evidence.text, evidence.id]));
    const before = ids(resume);
    const edited: Resume = {
      ...resume,
      work: [{ ...resume.work?.[0], highlights: ["Led a team of 11 nurses.", "Wrote the handover guide"] }],
    };
    const after = ids(edited);
    expect(after.get("Led a team of 11 nurses.")).toBe(before.get("Led a team of 11 nurses"));
    expect([...after.values()].length).toBe(new Set(after.values()).size);
  });
});
