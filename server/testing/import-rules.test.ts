import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { FORBIDDEN, violationsOf } from "@/server/testing/import-rules";

const ROOT = process.cwd();
const ROOMS = ["app", "components", "inngest", "lib", "prisma", "server"];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "generated") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const files = ROOMS.flatMap((room) => (existsSync(join(ROOT, room)) ? [...sources(join(ROOT, room))] : []));

describe("who may import whom", () => {
  it("finds the project's files", () => expect(files.length).toBeGreaterThan(300));

  it("is kept by every file", () => {
    const broken = files.flatMap((file) => {
      const path = relative(ROOT, file);
      return violationsOf(path, readFileSync(file, "utf8"), (specifier) =>
        specifier.startsWith(".") ? relative(ROOT, join(dirname(file), specifier)) : specifier.replace(/^@\//, ""),
      );
    });
    expect(broken).toEqual([]);
  });

  it("notices a breach of every rule, so that it cannot pass by looking away", () => {
    for (const rule of FORBIDDEN) {
      const found = violationsOf(rule.example.file, rule.example.code, (specifier) => specifier.replace(/^@\//, ""));
      expect(found).toContain(`${rule.example.file}: ${rule.reason}`);
    }
  });
});
