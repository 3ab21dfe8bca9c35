import { describe, expect, it } from "vitest";
import { type ImportSummary, isUnderWay, outcomeOf } from "@/components/posting/import-words";

const item: ImportSummary = {
  id: "1",
  via: "table",
  name: "jobs.csv",
  status: "done",
  total: 4,
  added: 2,
  known: 1,
  rejected: 1,
  error: null,
};

describe("what came of an import", () => {
  it("counts what was added, known and not taken", () => {
    expect(outcomeOf(item)).toBe("2 jobs added, 1 job already known, 1 not taken");
    expect(outcomeOf({ ...item, added: 0, known: 0, rejected: 0 })).toBe("Nothing new");
    expect(outcomeOf({ ...item, status: "failed", error: "The file is empty." })).toBe("The file is empty.");
  });

  it("says how far a table is", () => {
    expect(outcomeOf({ ...item, status: "reading", added: 200, total: 900 })).toBe("Reading row 200 of 900");
    expect(isUnderWay({ status: "reading" })).toBe(true);
    expect(isUnderWay({ status: "to_check" })).toBe(false);
  });
});
