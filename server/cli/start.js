#!/usr/bin/env node
// The launcher's first half: plain JavaScript without dependencies, since nothing may be installed yet. It makes sure that
// the dependencies are there, then hands over to launch.ts on the Node that came with them.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dossier needs Node 20.19 or newer to start; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

const lockHash = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");
const stamp = join(root, "node_modules", ".dossier-lock");
const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const isFresh = existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash;
if (!isFresh) await install();

/** Runs `npm ci`, with a sign of life every ten seconds. */
async function install() {
  console.error("Installing dependencies (about a minute the first time) …");
  const startedAt = Date.now();
  const timer = setInterval(
    () => console.error(`Installing dependencies … ${Math.round((Date.now() - startedAt) / 1000)} s`),
    10_000,
  );
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const child = spawn(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const fault = await new Promise((done) => {
    child.once("error", (error) => done(`npm could not be started: ${error.message}`));
    child.once("exit", (code) =>
      done(
        code === 0
          ? ""
          : "npm could not install the dependencies; its message is above. Check the network, then start again.",
      ),
    );
  });
  clearInterval(timer);
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

const entry = process.argv[2] ?? "launch";
const isLauncher = entry === "launch" && process.platform !== "win32";
const child = spawn(node, ["--import", "tsx", join(root, "server", "cli", `${entry}.ts`), ...process.argv.slice(3)], {
  cwd: root,
  // The channel tells the launcher when this process is gone, even by kill -9.
  stdio: isLauncher ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
  shell: process.platform === "win32",
});
// Ctrl-C reaches the child by itself; a signal to this process alone is passed on. This process only waits for the end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => (isLauncher || signal === "SIGTERM") && child.kill(signal));
child.on("error", (error) => {
  console.error(
    `The project's own Node could not be started: ${error.message}. Delete node_modules, then start again.`,
  );
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
