import { describe, expect, it } from "vitest";
import { waitForDatabase } from "@/inngest/middleware/wait-for-database";

describe("waiting for a database that restarts", () => {
  it("asks until there is an answer", async () => {
    let asked = 0;
    const ask = () => (++asked < 3 ? Promise.reject(new Error("gone")) : Promise.resolve(1));
    expect(await waitForDatabase(ask)).toBe(true);
    expect(asked).toBe(3);
  });

  it("gives up when there is none", async () => {
    expect(await waitForDatabase(() => Promise.reject(new Error("gone")), 0)).toBe(false);
  });
});
