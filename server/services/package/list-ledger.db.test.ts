import { afterAll, beforeAll, expect, it } from "vitest";
import type { LedgerCursor } from "@/lib/domain/package/ledger";
import { deleteApplication } from "@/server/services/application/delete-application";
import { exportPackage } from "@/server/services/package/export-package";
import { listLedger } from "@/server/services/package/list-ledger";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

it("lists what left of every kind once, newest first, also where several happened in one instant", async () => {
  const person = await inventPerson(database);
  const { ctx, accountId } = person;
  const made = [];
  for (let n = 0; n < 4; n += 1) made.push(await inventApplication(person, { status: "submitted" }));
  const at = ctx.clock.now();
  for (const { applicationId, packageId, packageHash } of made)
    await database.db.submission.create({
      data: {
        accountId,
        applicationId,
        packageId,
        packageHash,
        activeKey: packageId,
        channel: "practice",
        recipient: "practice",
        state: "submitted",
        requestedAt: at,
        changedAt: at,
      },
    });
  for (const { packageId } of made) await exportPackage(ctx, packageId);
  const [first] = made;
  if (!first) throw new Error("one was made");
  person.clock.set("2026-05-05T09:00:00.000Z");
  await deleteApplication(ctx, { id: first.applicationId });
  const seen: string[] = [];
  const kinds: string[] = [];
  let cursor: LedgerCursor | undefined;
  for (let pages = 0; pages < 20; pages += 1) {
    const page = await listLedger(ctx, { cursor, limit: 2 });
    seen.push(...page.items.map((line) => line.id));
    kinds.push(...page.items.map((line) => line.kind));
    for (const line of page.items) expect(line.here === null).toBe(line.packageHash === first.packageHash);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(kinds[0]).toBe("deleted");
  expect(new Set(seen).size).toBe(seen.length);
  expect(kinds.toSorted()).toEqual([
    "deleted",
    ...Array.from({ length: 4 }, () => "downloaded"),
    ...Array.from({ length: 3 }, () => "sent"),
  ]);
  expect((await listLedger((await inventPerson(database)).ctx)).items).toEqual([]);
});
