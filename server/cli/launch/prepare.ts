import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { createStamp, sourceHash } from "@/server/cli/launch/build";
import { step } from "@/server/cli/launch/steps";

const ROOT = process.cwd();

/** Runs a tool on this Node; its output is shown only when it fails. */
function run(what: string, script: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new AppError("unavailable", `${what} failed:\n${output}`)),
    );
  });
}

/** Generates the database client when the schema changed. */
export async function prepareClient(): Promise<void> {
  const hash = sourceHash(ROOT, ["prisma/schema"], ["prisma.config.ts", "package-lock.json"]);
  const stamp = createStamp(join(ROOT, "server", "db", "generated", ".stamp"));
  if (stamp.isFresh(hash)) return;
  await step("Generating the database client", () =>
    run("Generating the database client", "node_modules/prisma/build/index.js", ["generate"]),
  );
  stamp.write(hash);
}

/** Builds the pages when anything they are made from changed. */
export async function prepareBuild(): Promise<void> {
  const hash = sourceHash(ROOT);
  const stamp = createStamp(join(ROOT, ".next", ".dossier-stamp"));
  if (stamp.isFresh(hash) && existsSync(join(ROOT, ".next", "BUILD_ID"))) return;
  await step("Building the pages", () =>
    run("Building the pages", "node_modules/next/dist/bin/next", ["build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    }),
  );
  stamp.write(hash);
}
