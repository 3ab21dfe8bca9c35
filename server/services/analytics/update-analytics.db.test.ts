import { afterAll, beforeAll, expect, it } from "vitest";
import { updateAnalytics } from "@/server/services/analytics/update-analytics";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

it("tells of new numbers once, however often a killed step repeats", async () => {
  const person = await inventPerson(database);
  const { applicationId } = await inventApplication(person);
  const told = () => database.db.outboxEvent.count({ where: { name: "analytics/updated" } });
  await database.db.applicationHistory.create({
    data: { applicationId, from: null, to: "preparing", by: "owner", at: person.clock.now() },
  });
  await updateAnalytics(person.ctx, { applicationId });
  expect(await told()).toBe(1);
  await updateAnalytics(person.ctx, { applicationId });
  expect(await told()).toBe(1);
});
