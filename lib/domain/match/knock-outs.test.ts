import { describe, expect, it } from "vitest";
import { knockOuts } from "@/lib/domain/match/knock-outs";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

const asked = (change: Partial<JudgedRequirement>): JudgedRequirement => ({
  kind: "clearance",
  label: "Secret clearance",
  must: true,
  verdict: "not_met",
  note: "",
  evidenceIds: [],
  ...change,
});

describe("knockOuts", () => {
  it("names must-haves of the yes-or-no kind that are missing or that nobody answered", () => {
    const permit = asked({ kind: "work_permit", label: "Right to work", verdict: "unknown" });
    expect(knockOuts([asked({}), permit])).toEqual([asked({}), permit]);
  });

  it("leaves out what is met, what would only be nice, and skills, which nobody is turned away for by a form", () => {
    const others = [
      asked({ verdict: "met" }),
      asked({ verdict: "partly" }),
      asked({ must: false }),
      asked({ kind: "skill" }),
    ];
    expect(knockOuts(others)).toEqual([]);
  });
});
