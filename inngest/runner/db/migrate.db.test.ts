import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "@/inngest/runner/db/database";
import { migrate } from "@/inngest/runner/db/migrate";
import { sql } from "@/inngest/runner/db/sql";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/inngest/runner/testing/embedded-postgres";

let postgres: EmbeddedPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startEmbeddedPostgres();
  database = openDatabase(postgres.url, 2);
});
afterAll(async () => {
  await database.close();
  await postgres.close();
});

it("gives events of an earlier schema their keys, and leaves alone what cannot be read", async () => {
  await migrate(database);
  const event = (id: string, data: string) =>
    sql`INSERT INTO workflow.events (id, name, body, received_at) VALUES (${id}, 'app/moved', ${`{"data":${data}}`}, 1)`;
  await database.transact([
    sql`ALTER TABLE workflow.events DROP COLUMN keys`,
    sql`UPDATE workflow.meta SET value = 3 WHERE name = 'schema'`,
    event("plain", '{"applicationId":"a1","count":2,"list":[1]}'),
    event("nul", '{"text":"a\\u0000b"}'),
  ]);
  await Promise.all([migrate(database), migrate(database)]);
  const rows = await database.query(sql`SELECT id, keys FROM workflow.events ORDER BY id`);
  expect(rows).toEqual([
    { id: "nul", keys: [] },
    { id: "plain", keys: ["applicationId=a1", "count=2"] },
  ]);
});
