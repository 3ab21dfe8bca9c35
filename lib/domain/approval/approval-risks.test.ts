import { describe, expect, it } from "vitest";
import { approvalRisks, type RiskFacts } from "@/lib/domain/approval/approval-risks";

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
