import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startHeadless } from "@/server/cli/launch/headless";
import { createAccount } from "@/server/services/account/create-account";

const lockSchema = z.object({ children: z.array(z.object({ pid: z.number() })).length(1) });
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dossier-launch-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const databasePid = () =>
  lockSchema.parse(JSON.parse(readFileSync(join(home, "lock.json"), "utf8"))).children[0]?.pid ?? 0;

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ESRCH") return;
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a start after kill -9 of the database", () => {
  it("opens the data as it was committed", async () => {
    const first = await startHeadless({ home });
    const { id } = await createAccount(first.container.contextFor({ kind: "system" }), {
      email: "survivor@example.org",
      name: "Sam Survivor",
      password: "correct horse battery",
    });
    const pid = databasePid();
    process.kill(pid, "SIGKILL");
    await untilGone(pid);
    await first.close();

    const second = await startHeadless({ home });
    try {
      const found = await second.container.db.account.findUnique({ where: { id } });
      expect(found?.email).toBe("survivor@example.org");
      expect(databasePid()).not.toBe(pid);
    } finally {
      await second.close();
    }
  });
});
