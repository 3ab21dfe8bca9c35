import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepareBuild, prepareClient } from "@/server/cli/launch/prepare";

const HELP = `npm test -- [options]

Runs everything: types, lint, unit tests (import rules among them), database and workflow tests, browser journeys.

  --only NAME   types, lint, unit, database or e2e; may be given several times
  --help        This text

Recorded data in ../shared/data (or DOSSIER_DATA) is used where it exists; without it those tests count as skipped.
`;

type Count = { passed: number; failed: number; skipped: number };
const ROOT = process.cwd();
const BIN = join(ROOT, "node_modules", ".bin");
const scratch = mkdtempSync(join(tmpdir(), "dossier-test-"));

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, command), args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

const asOne = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

async function vitest(project: string): Promise<Count> {
  const file = join(scratch, `${project}.json`);
  const code = await run("vitest", [
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return asOne(code || 1);
  const report: {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    numFailedTestSuites: number;
  } = JSON.parse(readFileSync(file, "utf8"));
  // A file that cannot be loaded has no tests to count, yet is a failure; so is anything else that made the runner fail.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

async function playwright(): Promise<Count> {
  await prepareBuild();
  const file = join(scratch, "e2e.json");
  const code = await run("playwright", ["test", "--config", "e2e/playwright.config.ts"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return asOne(code || 1);
  const { stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1),
    skipped: stats.skipped,
  };
}

const PARTS: Record<string, () => Promise<Count>> = {
  types: async () => asOne(await run("tsc", ["--noEmit", "-p", "tsconfig.json"])),
  lint: async () => asOne(await run("biome", ["ci", "--diagnostic-level=error", "."])),
  unit: () => vitest("unit"),
  database: () => vitest("database"),
  e2e: playwright,
};

const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, help: { type: "boolean" } } });
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const names = values.only ?? Object.keys(PARTS);
const unknown = names.find((name) => !PARTS[name]);
if (unknown) {
  process.stderr.write(`There is no part "${unknown}". ${HELP}`);
  process.exit(2);
}
mkdirSync(scratch, { recursive: true });
await prepareClient();
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const name of names) {
  process.stdout.write(`\n== ${name}\n`);
  const startedAt = performance.now();
  const count = (await PARTS[name]?.()) ?? asOne(1);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  lines.push(
    `${name.padEnd(9)} ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
  );
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${lines.join("\n")}\n`);
if (!existsSync(process.env.DOSSIER_DATA ?? join(ROOT, "..", "shared", "data"))) {
  process.stdout.write("The recorded data is absent: tests that read it were skipped.\n");
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);
