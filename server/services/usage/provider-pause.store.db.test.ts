import { afterAll, beforeAll, expect, it } from "vitest";
import { endProviderPause, extendProviderPause, findProviderPause } from "@/server/services/usage/provider-pause.store";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const at = (seconds: number) => new Date(Date.UTC(2030, 0, 1) + seconds * 1_000);

it("a pause is only ever lengthened while it lasts, and its refusals count once each time", async () => {
  const { db } = database;
  expect(await findProviderPause(db, "a.example")).toBeNull();
  expect(await extendProviderPause(db, "a.example", at(60), at(0))).toEqual({ until: at(60), refusals: 1 });
  expect(await extendProviderPause(db, "a.example", at(30), at(1))).toEqual({ until: at(60), refusals: 1 });
  expect(await extendProviderPause(db, "a.example", at(200), at(100))).toEqual({ until: at(200), refusals: 2 });
  await endProviderPause(db, "a.example", at(150));
  expect(await findProviderPause(db, "a.example")).toEqual({ until: at(200), refusals: 2 });
  await endProviderPause(db, "a.example", at(201));
  expect(await findProviderPause(db, "a.example")).toBeNull();
});
