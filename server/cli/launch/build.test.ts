import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStamp, sourceHash } from "@/server/cli/launch/build";

let root: string;
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-build-"));
  write("app/page.tsx", "page");
  write("server/container.ts", "container");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("sourceHash", () => {
  it("stays while nothing changes, whatever the files' times", () => {
    const before = sourceHash(root);
    utimesSync(join(root, "app/page.tsx"), 1, 1);
    expect(sourceHash(root)).toBe(before);
  });

  it.each([
    ["a page", () => write("app/page.tsx", "other")],
    ["a new file", () => write("lib/new.ts", "")],
    ["a removed file", () => rmSync(join(root, "server/container.ts"))],
    ["a renamed file", () => renameSync(join(root, "app/page.tsx"), join(root, "app/other.tsx"))],
    ["the dependencies", () => write("package-lock.json", "{ }")],
    ["the framework's configuration", () => write("next.config.ts", "x")],
    ["the schema", () => write("prisma/schema/job.prisma", "x")],
    ["an icon", () => write("public/icons/a.svg", "x")],
  ])("changes with %s", (_, change) => {
    const before = sourceHash(root);
    change();
    expect(sourceHash(root)).not.toBe(before);
  });

  it.each([
    "app/page.test.tsx",
    "server/services/job/list-jobs.db.test.ts",
    "server/adapters/documents/documents.bench.ts",
    "server/README.md",
    "server/cli/launch/stack.ts",
    "inngest/runner/engine.ts",
    "server/db/generated/client.ts",
    "server/testing/replay-server.ts",
    "docs/guide.md",
    "e2e/journeys/a.spec.ts",
  ])("stays with %s, of which the pages contain nothing", (path) => {
    const before = sourceHash(root);
    write(path, "x");
    expect(sourceHash(root)).toBe(before);
  });

  it("tells a boundary between files from their contents", () => {
    write("app/a.ts", "1");
    write("app/b.ts", "2");
    const before = sourceHash(root);
    write("app/a.ts", "12");
    write("app/b.ts", "");
    expect(sourceHash(root)).not.toBe(before);
  });
});

describe("createStamp", () => {
  it("vouches for exactly what was written, and for nothing once cleared", () => {
    const stamp = createStamp(join(root, ".next", "stamp"));
    expect(stamp.isFresh("one")).toBe(false);
    stamp.write("one");
    expect([stamp.isFresh("one"), stamp.isFresh("two")]).toEqual([true, false]);
    stamp.clear();
    expect(stamp.isFresh("one")).toBe(false);
  });
});
