import { describe, expect, it } from "vitest";
import { assignEvidenceIds, type KnownFact, ownerWords } from "@/lib/domain/evidence/assign-evidence-ids";
import { deriveEvidence } from "@/lib/domain/evidence/derive-evidence";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const resume = (position: string, ...highlights: string[]): Resume => ({
  work: [{ name: "Hudson Clinic", position, startDate: "2020-03", highlights }],
  skills: [{ name: "Clinical", keywords: ["Triage", "Telemetry"] }],
});
/** The facts of a resume as they are remembered after it was seen. */
function remember(value: Resume, known: KnownFact[] = []): KnownFact[] {
  const facts = deriveEvidence(value, null);
  const ids = assignEvidenceIds(facts, known);
  const seen = facts.map((fact) => ({
    contentId: fact.id,
    evidenceId: ids.get(fact.id) ?? "",
    kind: fact.kind,
    owner: ownerWords(fact),
    text: fact.text,
  }));
  return [...known.filter((old) => !seen.some((one) => one.contentId === old.contentId)), ...seen];
}
const idOf = (known: KnownFact[], text: string) => known.findLast((fact) => fact.text === text)?.evidenceId;

const first = remember(
  resume("Charge Nurse", "Led a team of 11 nurses on the night shift", "Cut falls by 27% within a year"),
);

describe("assignEvidenceIds", () => {
  it("keeps every id when the same resume comes again, in any order", () => {
    const again = remember(
      resume("Charge Nurse", "Cut falls by 27% within a year", "Led a team of 11 nurses on the night shift"),
      first,
    );
    for (const fact of first) expect(idOf(again, fact.text)).toBe(fact.evidenceId);
  });
  it("knows a line again after a small edit, and does not take a new line for an old one", () => {
    const after = remember(
      resume(
        "Charge Nurse",
        "Led a team of 12 nurses on the night shift",
        "Wrote the handover guide for the emergency ward",
      ),
      first,
    );
    expect(idOf(after, "Led a team of 12 nurses on the night shift")).toBe(
      idOf(first, "Led a team of 11 nurses on the night shift"),
    );
    const fresh = idOf(after, "Wrote the handover guide for the emergency ward");
    expect(first.map((fact) => fact.evidenceId)).not.toContain(fresh);
  });
  it("keeps the ids of lines whose entry was renamed", () => {
    const after = remember(resume("Senior Charge Nurse", "Cut falls by 27% within a year"), first);
    expect(idOf(after, "Cut falls by 27% within a year")).toBe(idOf(first, "Cut falls by 27% within a year"));
  });
  it("stays with the first id through several edits, and when the first words come back", () => {
    const second = remember(resume("Charge Nurse", "Led a team of 12 nurses on the night shift"), first);
    const third = remember(resume("Charge Nurse", "Led a great team of 12 nurses on the night shift"), second);
    const id = idOf(first, "Led a team of 11 nurses on the night shift");
    expect(idOf(third, "Led a great team of 12 nurses on the night shift")).toBe(id);
    const back = remember(resume("Charge Nurse", "Led a team of 11 nurses on the night shift"), third);
    expect(idOf(back, "Led a team of 11 nurses on the night shift")).toBe(id);
  });
  it("never gives two facts one id, and never takes a skill for another", () => {
    const after = remember(
      { ...resume("Charge Nurse"), skills: [{ name: "Clinical", keywords: ["Triage", "Suturing"] }] },
      first,
    );
    expect(idOf(after, "Suturing")).not.toBe(idOf(first, "Telemetry"));
    const both = deriveEvidence(
      resume(
        "Charge Nurse",
        "Led a team of 11 nurses on the night shift",
        "Led a team of 12 nurses on the night shift",
      ),
      null,
    );
    const ids = [...assignEvidenceIds(both, first).values()];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
