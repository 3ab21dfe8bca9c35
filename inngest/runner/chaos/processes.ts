import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A process that can be killed without warning and started again as it was. */
export type Victim = {
  name: string;
  /** kill -9, then a new start at once, as the launcher does. */
  strike(): { killed: Promise<void>; ready: Promise<void> };
  stop(): Promise<void>;
  readonly kills: number;
  /** What the first start reported over its channel. */
  readonly url: string | undefined;
};

export type VictimSpec = {
  /** What only looks alive without it: told when the process is dead, and when it is up again. */
  onDeath?: () => void;
  onLife?: () => void;
  name: string;
  /** A script and its arguments. */
  arguments: string[];
  /** The script is JavaScript already. */
  isPrepared?: boolean;
  env?: Record<string, string>;
  logPath: string;
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

const EXIT_WITH_PARENT = join(process.cwd(), "server", "cli", "exit-with-parent.js");

function launch(spec: VictimSpec): { child: ChildProcess; ready: Promise<string | undefined> } {
  const loader = spec.isPrepared ? [] : ["--import", "tsx"];
  const child = spawn(process.execPath, ["--import", EXIT_WITH_PARENT, ...loader, ...spec.arguments], {
    env: { ...process.env, NODE_ENV: "production", ...spec.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(spec.logPath, { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ready = new Promise<string | undefined>((resolve, reject) => {
    // Ready is the first thing that a process says, over its channel or on stdout.
    child.once("message", (message) => {
      const hasUrl = typeof message === "object" && message !== null && "url" in message;
      resolve(hasUrl ? String(message.url) : undefined);
    });
    child.stdout?.once("data", () => resolve(undefined));
    child.once("exit", (code) =>
      reject(new Error(`${spec.name} ended (${code}) before it was ready: ${spec.logPath}`)),
    );
  });
  return { child, ready };
}

/** Starts a script and keeps it so that it can be struck. */
export async function startVictim(spec: VictimSpec): Promise<Victim> {
  const first = launch(spec);
  const url = await first.ready;
  let child = first.child;
  let kills = 0;
  let last: Promise<unknown> = Promise.resolve();
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  return {
    name: spec.name,
    url,
    get kills() {
      return kills;
    },
    strike() {
      kills++;
      const killed = last.then(kill).then(() => spec.onDeath?.());
      const ready = killed.then(async () => {
        const next = launch(spec);
        child = next.child;
        await next.ready;
        spec.onLife?.();
      });
      last = ready;
      return { killed, ready };
    },
    async stop() {
      await last;
      await kill();
    },
  };
}
