import { afterAll, beforeAll, expect, it } from "vitest";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { eventually } from "@/server/testing/product-stack";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

it("hands over without being asked again when the engine was down for a moment", async () => {
  const sent: string[] = [];
  let isDown = true;
  const send = async (rows: readonly { event: { name: string } }[]) => {
    if (isDown) throw new TypeError("fetch failed");
    sent.push(...rows.map((row) => row.event.name));
  };
  const ctx = database.contextFor({ kind: "system" }, { workflowEvents: { send } });
  await writeOutbox(database.db, [{ name: "match/refresh.requested", data: { accountId: "a" } }]);
  await deliverOutboxSoon(ctx);
  expect(sent).toEqual([]);
  isDown = false;
  await eventually(async () => sent.length > 0);
  expect(sent).toEqual(["match/refresh.requested"]);
  await eventually(async () => (await database.db.outboxEvent.count({ where: { sentAt: null } })) === 0);
});
