#!/usr/bin/env node
// The launcher's first half: plain JavaScript without dependencies, since nothing may be installed yet. It makes sure that
// the dependencies are there, then hands over to launch.ts on the Node that came with them.
import { spawn, spawnSync } from "node:child_process";
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
const isFresh = existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash;
if (!isFresh) {
  console.error("Installing dependencies (about a minute the first time) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      error
        ? `npm could not be started: ${error.message}`
        : "npm could not install the dependencies; its message is above. Check the network, then start again.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const entry = process.argv[2] ?? "launch";
const child = spawn(node, ["--import", "tsx", join(root, "server", "cli", `${entry}.ts`), ...process.argv.slice(3)], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
// Ctrl-C reaches the child by itself; this process only waits for its end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
