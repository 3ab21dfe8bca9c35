import { describe, expect, it } from "vitest";
import { knockOutAnswers } from "@/lib/domain/answer/knock-out-answers";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

const asks = (kind: JudgedRequirement["kind"], label: string, must = true): JudgedRequirement => ({
  kind,
  label,
  must,
  verdict: "unknown",
  note: "",
  evidenceIds: [],
});
const said = (kind: string, answer: string, topic = "") => ({ kind, answer, topic });
const warnings = (...args: Parameters<typeof knockOutAnswers>) =>
  knockOutAnswers(...args).map(({ warning }) => warning);

describe("what the owner's answers say against a posting", () => {
  it("minds permits of the job's country and of no other", () => {
    const permit = [asks("work_permit", "Work permit for Germany")];
    expect(warnings(permit, [said("work_permit", "No, not yet", "DE")], "DE")[0]).toContain("may not work there");
    expect(warnings(permit, [said("work_permit", "No", "CA")], "DE")).toEqual([]);
    expect(warnings(permit, [said("work_permit", "Yes", "DE")], "DE")).toEqual([]);
    expect(warnings(permit, [said("sponsorship", "Ja", "DE")], "DE")[0]).toContain("visa");
    expect(warnings(permit, [said("permit_without_sponsorship", "Nein", "DE")], "DE")[0]).toContain("visa");
  });
  it("minds licences, clearances and years", () => {
    expect(warnings([asks("licence", "Driving licence")], [said("driving_licence", "No")], null)).toHaveLength(1);
    expect(warnings([asks("licence", "Nursing licence")], [said("driving_licence", "No")], null)).toEqual([]);
    expect(warnings([asks("clearance", "Secret clearance")], [said("security_clearance", "none, no")], null)).toEqual(
      [],
    );
    expect(warnings([asks("clearance", "Secret clearance")], [said("security_clearance", "No")], null)).toHaveLength(1);
    expect(
      warnings([asks("years", "5 years of React")], [said("years_of_experience", "2 years", "React")], null),
    ).toEqual(["Your answers say 2 years; 5 are asked for."]);
    expect(warnings([asks("years", "5 years of React")], [said("years_of_experience", "1", "Rust")], null)).toEqual([]);
  });
  it("is silent about wishes of the employer and about what nobody said", () => {
    expect(warnings([asks("work_permit", "Work permit", false)], [said("work_permit", "No")], null)).toEqual([]);
    expect(warnings([asks("work_permit", "Work permit")], [said("work_permit", "I hold a Blue Card")], null)).toEqual(
      [],
    );
    expect(warnings([asks("work_permit", "Work permit")], [], "US")).toEqual([]);
  });
});
