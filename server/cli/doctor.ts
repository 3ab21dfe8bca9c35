import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { totalmem } from "node:os";
import { join, resolve } from "node:path";
import { isAppError } from "@/lib/errors";
import { checkConfiguration } from "@/server/cli/launch/check-configuration";
import { makeFolder } from "@/server/cli/launch/make-folder";
import { requireFreePort } from "@/server/cli/launch/ports";
import { loadSecrets } from "@/server/cli/launch/secrets";
import { table } from "@/server/cli/launch/steps";
import { readProcessEnv } from "@/server/env";

type Finding = { what: string; isFine: boolean; says: string };

const MEBIBYTE = 1024 * 1024;

async function check(what: string, look: () => string | Promise<string>): Promise<Finding> {
  try {
    return { what, isFine: true, says: await look() };
  } catch (error) {
    return { what, isFine: false, says: error instanceof Error ? error.message : String(error) };
  }
}

function fail(mend: string): never {
  throw new Error(mend);
}

function checkHome(home: string): string {
  try {
    makeFolder(home);
    accessSync(home, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return fail(`${home} cannot be written${why}. Set DOSSIER_HOME to a folder you can write to.`);
  }
  const { bavail, bsize } = statfsSync(home);
  const freeMiB = Math.floor((bavail * bsize) / MEBIBYTE);
  return freeMiB < 1024
    ? fail(`Only ${freeMiB} MiB are free beside ${home}. Free at least 1 GiB, or set DOSSIER_HOME to another disk.`)
    : `${home}, ${freeMiB} MiB free`;
}

function sayConfiguration(env: Record<string, string | undefined>): string {
  try {
    checkConfiguration({ ...env, NODE_ENV: "production" });
    return "complete";
  } catch (error) {
    if (isAppError(error)) return fail(error.message.replaceAll("\n", " "));
    throw error;
  }
}

/** The secrets are only read: making them is the first start's work. */
function checkSecrets(home: string): string {
  if (!existsSync(join(home, "secrets.json"))) return "not made yet; npm start does it";
  loadSecrets(home);
  return "readable by their owner only";
}

async function checkPort(port: number): Promise<string> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return fail("Set PORT to a number from 1 to 65535.");
  await requireFreePort("127.0.0.1", port);
  return "free";
}

function checkNative(name: string): string {
  try {
    createRequire(import.meta.url)(name);
    return "loads";
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return fail(`${name} does not load: ${why}. Delete node_modules, then start again.`);
  }
}

async function checkBrowser(): Promise<string> {
  for (const path of ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"])
    if (existsSync(path)) return path;
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: chromium } = await import("@sparticuz/chromium");
    return chromium.executablePath();
  }
  return fail("No Chromium was found. Only the browser journeys of `npm test` need one: install Chromium or Chrome.");
}

if (existsSync(".env")) process.loadEnvFile(".env");
const env = readProcessEnv();
const home = resolve(env.DOSSIER_HOME ?? ".data");
const port = Number(env.PORT ?? 3000);
const findings = [
  await check("Node", () => `${process.versions.node} (the project's own)`),
  await check("Memory", () => {
    const gib = totalmem() / MEBIBYTE / 1024;
    return gib < 2
      ? fail(`This machine has ${gib.toFixed(1)} GiB of memory. Two are needed.`)
      : `${gib.toFixed(1)} GiB`;
  }),
  await check("Data folder", () => checkHome(home)),
  await check(`Port ${env.PORT ?? port}`, () => checkPort(port)),
  await check("Configuration", () => sayConfiguration(env)),
  await check("Secrets", () => checkSecrets(home)),
  await check("Password hashing", () => checkNative("@node-rs/argon2")),
  await check("Typesetting", () => checkNative("@myriaddreamin/typst-ts-node-compiler")),
  await check("Database client", () =>
    existsSync(join("server", "db", "generated", "client.ts")) ? "generated" : "not generated yet; npm start does it",
  ),
  await check("Browser", checkBrowser),
];
process.stdout.write(`${table(findings.map(({ what, isFine, says }) => [isFine ? "ok" : "MEND", what, says]))}\n`);
const faults = findings.filter((finding) => !finding.isFine).length;
process.stdout.write(
  faults === 0 ? "\nEverything is fine.\n" : `\n${faults} ${faults === 1 ? "thing needs" : "things need"} mending.\n`,
);
process.exit(faults === 0 ? 0 : 1);
