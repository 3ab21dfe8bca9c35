import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BIOME = join(process.cwd(), "node_modules", ".bin", "biome");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-lint-"));
  cpSync(join(process.cwd(), "biome.json"), join(folder, "biome.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the lint says of a file with this one import, in an empty project with our settings. */
function lint(path: string, specifier: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `import { thing } from "${specifier}";\n\nthing();\n`);
  const { stdout, stderr } = spawnSync(BIOME, ["lint", "--vcs-enabled=false", path], { cwd: folder, encoding: "utf8" });
  return `${stdout}${stderr}`;
}

/** One breach a room that the lint guards: when its patterns stop matching, this notices. */
const BREACHES: [path: string, specifier: string][] = [
  ["lib/domain/job/example.ts", "node:fs"],
  ["lib/domain/job/example.ts", "@/server/env"],
  ["server/services/job/example.ts", "@/server/adapters/log/pino"],
  ["server/adapters/files/example.ts", "@/server/services/job/list-jobs"],
  ["components/ui/example.tsx", "@/lib/domain/application/application-status"],
];

describe("the lint's import rules", () => {
  it.each(BREACHES)("refuse in %s an import of %s", (path, specifier) => {
    expect(lint(path, specifier)).toContain("noRestrictedImports");
  });

  it("let an allowed import pass", () => {
    expect(lint("server/services/job/allowed.ts", "@/lib/errors")).not.toContain("noRestrictedImports");
  });
});
