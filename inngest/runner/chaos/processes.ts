import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A process that can be killed without warning and started again as it was. */
export type Victim = {
  name: string;
  /** kill -9, then a new start; resolves once the new one is ready. */
  strike(): Promise<void>;
  stop(): Promise<void>;
  readonly kills: number;
};

/** A port that is free now; each process keeps its own over all restarts. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

async function launch(
  name: string,
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  await new Promise<void>((resolve, reject) => {
    // Ready is whatever the process first says on stdout.
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code} before it was ready: ${complaint}`)));
  });
  child.stdout?.resume();
  return child;
}

/** Starts a script under tsx and keeps it so that it can be struck. */
export async function startVictim(
  name: string,
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Victim> {
  let child = await launch(name, script, args, env);
  let kills = 0;
  let striking: Promise<void> | undefined;
  const restart = async () => {
    kills++;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    child = await launch(name, script, args, env);
  };
  return {
    name,
    get kills() {
      return kills;
    },
    strike() {
      striking ??= restart().finally(() => {
        striking = undefined;
      });
      return striking;
    },
    async stop() {
      await striking;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
