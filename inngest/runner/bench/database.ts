import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** An embedded Postgres in a process of its own, as the product runs it. */
export async function startBenchDatabase(): Promise<{ url: string; pid: number; close(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL("./postgres-process.ts", import.meta.url)), [], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(String(message)));
    child.once("exit", (code) => reject(new Error(`The database process ended with ${code}.`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
