import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshTableStatistics } from "@/server/services/job/table-statistics.store";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const addJobs = (from: number, count: number) =>
  database.db.job.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      id: `j${from + i}`,
      company: "Rivermill Bakery",
      title: `Baker ${from + i}`,
      location: "Leeds",
      postingId: `p${from + i}`,
    })),
  });

describe("table statistics", () => {
  it("are refreshed when the jobs have grown by half, and not for every few", async () => {
    await addJobs(0, 50);
    expect(await refreshTableStatistics(database.db)).toBe(false);
    await addJobs(50, 250);
    expect(await refreshTableStatistics(database.db)).toBe(true);
    await addJobs(300, 50);
    expect(await refreshTableStatistics(database.db)).toBe(false);
    await addJobs(350, 200);
    expect(await refreshTableStatistics(database.db)).toBe(true);
  });
});
