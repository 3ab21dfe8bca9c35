import { describe, expect, it } from "vitest";
import { approvalRisks, type RiskFacts } from "@/lib/domain/approval/approval-risks";
import { matchSchema } from "@/lib/domain/match/match.schema";

const now = new Date("2026-11-23T12:00:00Z");
const facts: RiskFacts = {
  match: null,
  lostGround: null,
  company: "Halden Systems GmbH",
  others: [],
  answers: [],
  firstSeenAt: null,
};
const other = (days: number, changes = {}) => ({
  id: "a",
  title: "Platform Engineer",
  company: "Halden Systems",
  status: "submitted" as const,
  at: new Date(now.getTime() - days * 86_400_000),
  ...changes,
});

describe("approvalRisks", () => {
  it("has nothing to say where nothing speaks against it", () => {
    expect(approvalRisks(facts, now)).toEqual([]);
  });

  it("tells of a second application to the same employer, whatever its legal form, within half a year", () => {
    expect(approvalRisks({ ...facts, others: [other(12)] }, now)).toEqual([
      "You applied there before: Platform Engineer, 12 days ago.",
    ]);
    expect(approvalRisks({ ...facts, others: [other(200), other(3, { status: "cancelled" })] }, now)).toEqual([]);
    expect(approvalRisks({ ...facts, others: [other(3, { company: "Haldenberg" })] }, now)).toEqual([]);
  });

  it("names knock-outs, and what is asked for and not there, not what would be nice", () => {
    const asked = (label: string, must: boolean, verdict: "met" | "not_met") => ({
      id: label,
      label,
      kind: "skill",
      must,
      verdict,
      note: "",
      text: label,
    });
    const match = matchSchema.parse({
      id: "j",
      score: 0.4,
      parts: { text: 0, title: 0, skills: 0 },
      reasons: [],
      requirements: [asked("SCADA", true, "not_met"), asked("Go", false, "not_met"), asked("SQL", true, "met")],
      excludedBy: ["It asks for a work permit for the US."],
    });
    expect(approvalRisks({ ...facts, match }, now)).toEqual([
      "It asks for a work permit for the US.",
      "Asked for and not found in your resume: SCADA.",
    ]);
  });

  it("puts a closed job first, and names what has no answer and how old the posting is", () => {
    const answer = {
      id: "q",
      question: "When can you start?",
      maxCharacters: 600,
      from: "posting" as const,
      answer: "",
      writer: null,
      evidenceIds: [],
      isSensitive: false,
    };
    expect(
      approvalRisks(
        {
          ...facts,
          lostGround: "The job is no longer on its board.",
          answers: [answer],
          firstSeenAt: new Date("2026-08-01T00:00:00Z"),
        },
        now,
      ),
    ).toEqual([
      "The job is no longer on its board.",
      "A question has no answer yet: “When can you start?”",
      "The posting was first seen 114 days ago; it may be filled.",
    ]);
  });
});
