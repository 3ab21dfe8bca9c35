import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSecrets } from "@/server/cli/launch/secrets";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dossier-secrets-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("loadSecrets", () => {
  it("makes them once, different for every installation", () => {
    const first = loadSecrets(home);
    expect(loadSecrets(home)).toEqual(first);
    rmSync(join(home, "secrets.json"));
    const other = loadSecrets(home);
    for (const key of ["authSecret", "signingKey", "eventKey"] as const) expect(other[key]).not.toBe(first[key]);
    expect(readdirSync(home)).toEqual(["secrets.json"]);
  });

  it.skipIf(process.platform === "win32")("keeps them readable by their owner only, also after a careless copy", () => {
    const path = join(home, "secrets.json");
    loadSecrets(home);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    loadSecrets(home);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(["", "{broken", "[]", '{"authSecret":"short"}'])(
    "says what to do about %j instead of making new ones",
    (text) => {
      writeFileSync(join(home, "secrets.json"), text);
      expect(() => loadSecrets(home)).toThrow(/secrets\.json is damaged\. Restore it/);
    },
  );
});
