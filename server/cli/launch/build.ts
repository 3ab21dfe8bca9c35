import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["app", "components", "inngest", "lib", "prisma/schema", "public", "server"];
const FILES = ["instrumentation.ts", "next.config.ts", "package-lock.json", "postcss.config.mjs", "tsconfig.json"];
const SKIP = new Set(["node_modules", "generated", "testing", "fixtures", "data", "boards", "bench", "chaos"]);
/** Run from source by processes of their own; the pages import nothing of them (the import rules see to it). */
const SKIP_PATHS = ["server/cli", "inngest/runner"];

function* walk(path: string): Generator<string> {
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIP.has(entry.name) || /\.(test|bench|spec|contract|eval)\.tsx?$|\.md$/.test(entry.name)) continue;
    const full = join(path, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else yield full;
  }
}

/** A hash over everything the build is made from: changes when, and only when, a build is due. */
export function sourceHash(root: string, sources: string[] = SOURCES, files: string[] = FILES): string {
  const hash = createHash("sha256").update(process.version);
  const isLeftOut = (path: string) => SKIP_PATHS.some((left) => path.startsWith(join(root, left, "/")));
  for (const path of [
    ...sources.flatMap((source) => [...walk(join(root, source))]),
    ...files.map((file) => join(root, file)),
  ]) {
    if (!existsSync(path) || statSync(path).isDirectory() || isLeftOut(path)) continue;
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Remembers what was built from which sources, beside what was built. */
export function createStamp(path: string) {
  return {
    isFresh: (hash: string): boolean => existsSync(path) && readFileSync(path, "utf8") === hash,
    write(hash: string): void {
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, hash);
    },
    /** Before building anew: a build that is cut short leaves a mixture that no stamp may vouch for. */
    clear: (): void => rmSync(path, { force: true }),
  };
}
