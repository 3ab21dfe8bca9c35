import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Inngest } from "inngest";
import type { Mark } from "@/inngest/runner/bench/bench-functions";
import { bearerTokenOf } from "@/inngest/runner/protocol/signature";
import type { RunStep } from "@/inngest/runner/read/list-run-steps";
import { startRunner } from "@/inngest/runner/start-runner";
import { resetDatabase, TEST_EVENT_KEY, TEST_SIGNING_KEY } from "@/inngest/runner/testing/test-engine";

export type BenchEngine = {
  client: Inngest;
  appPid: number;
  /** Steps done so far, and at which moment of the shared clock the run of a key did its first step or woke. */
  marks: { steps: number; first: Map<string, number>; woke: Map<string, number> };
  isWaiting(eventId: string): Promise<boolean>;
  close(): Promise<void>;
};

type Told = { url?: string; isServing?: boolean; marks?: Mark[] };

function told(child: ChildProcess, has: (message: Told) => boolean): Promise<Told> {
  return new Promise((resolve, reject) => {
    child.on("message", (message: Told) => has(message) && resolve(message));
    child.once("exit", (code) => reject(new Error(`The app's process ended with ${code}.`)));
  });
}

/** The engine in this process and its app in another, on an emptied database. */
export async function startBenchEngine(options: {
  databaseUrl: string;
  workers?: number;
  checkpointing?: boolean;
}): Promise<BenchEngine> {
  await resetDatabase(options.databaseUrl);
  const child = fork(fileURLToPath(new URL("./app-process.ts", import.meta.url)), [], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { url = "" } = await told(child, (message) => message.url !== undefined);
  const keys = { signingKey: TEST_SIGNING_KEY, eventKey: TEST_EVENT_KEY };
  const runner = await startRunner({ port: 0, apps: [url], ...keys, ...options });
  const serving = told(child, (message) => message.isServing === true);
  child.send({ baseUrl: runner.url });
  await serving;
  const refused = await runner.syncApps();
  if (refused.length > 0) throw new Error(refused.join(" "));

  const marks: BenchEngine["marks"] = { steps: 0, first: new Map(), woke: new Map() };
  child.on("message", (message: Told) => {
    for (const mark of message.marks ?? []) {
      if (mark.kind === "step") marks.steps++;
      else marks[mark.kind].set(mark.key, mark.at);
    }
  });
  const read = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${bearerTokenOf(TEST_SIGNING_KEY)}` };
    return ((await (await fetch(`${runner.url}${path}`, { headers })).json()) as { data: unknown }).data;
  };
  return {
    client: new Inngest({ id: "driver", isDev: false, baseUrl: runner.url, ...keys }),
    appPid: child.pid ?? 0,
    marks,
    async isWaiting(eventId) {
      const [run] = (await read(`/v1/events/${eventId}/runs`)) as { run_id: string }[];
      const steps = run ? ((await read(`/v1/runs/${run.run_id}/steps`)) as RunStep[]) : [];
      return steps.some((step) => step.state === "waiting");
    },
    async close() {
      await runner.close();
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}
