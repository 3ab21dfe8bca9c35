import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { startEmbeddedDatabase } from "@/server/db/embedded-database";

it("waits for a database whose socket is not there yet", async () => {
  const socketDirectory = mkdtempSync(join(tmpdir(), "runner-socket-"));
  const url = `postgresql://postgres@localhost:5432/postgres?host=${encodeURIComponent(socketDirectory)}`;
  const database = openDatabase(url);
  const asked = database.query(sql`SELECT 1 AS one`);
  const served = await startEmbeddedDatabase({ dataDirectory: "memory://", socketDirectory });
  expect(await asked).toEqual([{ one: 1 }]);
  await database.close();
  await served.close();
  rmSync(socketDirectory, { recursive: true, force: true });
});
