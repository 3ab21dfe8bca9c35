import { describe, expect, it } from "vitest";
import { earlierApplications } from "@/lib/domain/application/earlier-applications";

const now = new Date("2026-03-02T12:00:00Z");
const other = (company: string, daysAgo: number, status: "submitted" | "cancelled" = "submitted") => ({
  id: company,
  title: "Data Engineer",
  company,
  status,
  at: new Date(now.getTime() - daysAgo * 86_400_000),
});

describe("earlierApplications", () => {
  it("knows an employer by its name in any legal form and spelling", () => {
    const found = earlierApplications(
      [other("Halden Systems GmbH", 10), other("Haldenberg", 10)],
      "HALDEN Systems",
      now,
    );
    expect(found.map(({ company }) => company)).toEqual(["Halden Systems GmbH"]);
  });

  it("leaves out what is long ago, what was cancelled, and employers that hide their name", () => {
    expect(earlierApplications([other("Halden", 200), other("Halden", 3, "cancelled")], "Halden", now)).toEqual([]);
    expect(earlierApplications([other("Confidential", 3)], "Confidential", now)).toEqual([]);
    expect(earlierApplications([other("", 3)], "", now)).toEqual([]);
  });
});
