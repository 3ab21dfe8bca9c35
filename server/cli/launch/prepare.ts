import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { createStamp, sourceHash } from "@/server/cli/launch/build";
import { step } from "@/server/cli/launch/steps";
import { readProcessEnv } from "@/server/env";

const ROOT = process.cwd();
const CLIENT = join("server", "db", "generated", "client.ts");
const BUILD = join(".next", "BUILD_ID");

/** `makes` is the file that is there when it is done; `mend` says what to do when it failed. */
type Tool = {
  what: string;
  script: string;
  arguments: string[];
  env?: Record<string, string>;
  mend: string;
  makes: string;
};

/** Runs a tool on this Node; what it says is shown only when it fails. It is ended when this process ends. */
function run(tool: Tool): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, tool.script), ...tool.arguments], {
      cwd: ROOT,
      env: { NODE_ENV: "production", ...readProcessEnv(), ...tool.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", end);
      const isDone = code === 0 && existsSync(join(ROOT, tool.makes));
      if (isDone) resolve();
      else
        reject(
          new AppError("unavailable", `${output.trimEnd()}\n\n${tool.what} failed; its message is above. ${tool.mend}`),
        );
    });
  });
}

/** Generates the database client when the schema changed. */
export async function prepareClient(): Promise<void> {
  const hash = sourceHash(ROOT, ["prisma/schema"], ["prisma.config.ts", "package-lock.json"]);
  const stamp = createStamp(join(ROOT, "server", "db", "generated", ".stamp"));
  if (stamp.isFresh(hash) && existsSync(join(ROOT, CLIENT))) return;
  await step("Generating the database client", () =>
    run({
      what: "Generating the database client",
      script: "node_modules/prisma/build/index.js",
      arguments: ["generate"],
      makes: CLIENT,
      mend: "Mend prisma/schema, then start again.",
    }),
  );
  stamp.write(hash);
}

/** Builds the pages when anything they are made from changed. */
export async function prepareBuild(): Promise<void> {
  const hash = sourceHash(ROOT);
  const stamp = createStamp(join(ROOT, ".next", ".dossier-stamp"));
  if (stamp.isFresh(hash) && existsSync(join(ROOT, BUILD))) return;
  stamp.clear();
  await step("Building the pages (a minute or two, after a change only)", () =>
    run({
      what: "Building the pages",
      script: "node_modules/next/dist/bin/next",
      arguments: ["build"],
      makes: BUILD,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      mend: "Mend what it names, then start again; with `npm run dev` nothing is built beforehand.",
    }),
  );
  stamp.write(hash);
}
