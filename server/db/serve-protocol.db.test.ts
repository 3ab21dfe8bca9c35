import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@/server/db/embedded-database";

let database: EmbeddedDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await startEmbeddedDatabase({ dataDirectory: "memory://" });
  pool = new Pool({ connectionString: database.url, max: 12 });
  await pool.query("CREATE TABLE note (id int PRIMARY KEY, owner int NOT NULL, body text NOT NULL)");
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

describe("the embedded database's wire protocol", () => {
  it("keeps statements of busy connections apart, with different parameter counts and bodies larger than one packet", async () => {
    const body = "x".repeat(300_000);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        if (n % 3 === 0) return (await pool.query("SELECT $1::int + $2::int AS sum", [n, 1])).rows[0].sum === n + 1;
        if (n % 3 === 1)
          return (
            (await pool.query("INSERT INTO note VALUES ($1, $2, $3) RETURNING length(body) AS size", [n, n, body]))
              .rows[0].size === body.length
          );
        return (await pool.query("SELECT $1::text AS text", [`t${n}`])).rows[0].text === `t${n}`;
      }),
    );
    expect(answers.every(Boolean)).toBe(true);
  });

  it("gives a transaction the session until its end", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO note VALUES (1001, 1, 'inside')");
    const outside = pool.query("SELECT count(*)::int AS seen FROM note WHERE id = 1001");
    await client.query("ROLLBACK");
    client.release();
    expect((await outside).rows[0].seen).toBe(0);
  });

  it("goes on after a failed statement and after a failed transaction", async () => {
    await expect(pool.query("SELECT * FROM no_such_table")).rejects.toThrow("no_such_table");
    const client = await pool.connect();
    await client.query("BEGIN");
    await expect(client.query("SELECT 1/0")).rejects.toThrow("division by zero");
    await client.query("ROLLBACK");
    client.release();
    expect((await pool.query("SELECT 1 AS one")).rows[0].one).toBe(1);
  });

  it("rolls back for a client that disappears inside a transaction", async () => {
    const lonely = new Pool({ connectionString: database.url, max: 1 });
    lonely.on("error", () => undefined);
    const client = await lonely.connect();
    client.on("error", () => undefined);
    await client.query("BEGIN");
    await client.query("INSERT INTO note VALUES (2002, 1, 'gone')");
    client.release(new Error("drop the connection"));
    expect((await pool.query("SELECT count(*)::int AS seen FROM note WHERE id = 2002")).rows[0].seen).toBe(0);
    await lonely.end();
  });
});
