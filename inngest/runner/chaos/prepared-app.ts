import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Builds the web process of a chaos run once, as `npm start` prepares the product's: a process that is started again loads
 * what is there and transpiles nothing. The file is in the project's folder, so that packages are found.
 */
export async function prepareApp(): Promise<{ path: string; remove(): void }> {
  const directory = join(process.cwd(), ".data", `chaos-${process.pid}`);
  mkdirSync(directory, { recursive: true });
  const path = join(directory, "product-app.mjs");
  await build({
    entryPoints: ["inngest/runner/chaos/product-app.ts"],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return { path, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
