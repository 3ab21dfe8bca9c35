import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { APP_ID } from "@/inngest/client";
import { startControl } from "@/inngest/runner/chaos/control";
import type { Employer } from "@/inngest/runner/chaos/employer";
import type { Moment } from "@/inngest/runner/chaos/moments";
import { prepareApp } from "@/inngest/runner/chaos/prepared-app";
import { freePort, startVictim, type Victim } from "@/inngest/runner/chaos/processes";
import { startRelays } from "@/inngest/runner/chaos/relay";
import type { Strikes } from "@/inngest/runner/chaos/strikes";
import { bearerTokenOf } from "@/inngest/runner/protocol/signature";
import type { RunStep } from "@/inngest/runner/read/list-run-steps";
import type { RunSummary } from "@/inngest/runner/read/list-runs";
import { loadSecrets } from "@/server/cli/launch/secrets";
import { type Container, createContainer } from "@/server/container";
import { migrate } from "@/server/db/migrate";
import { loadEnv } from "@/server/env";

export type ChaosStack = {
  victims: { database: Victim; worker: Victim; web: Victim };
  /** The driver's own connection to the same database, for what it reads. */
  container: Container;
  webUrl: string;
  listRuns(applicationId: string): Promise<RunSummary[]>;
  /** Runs of an account that have not ended, those of its notices and mails too, which name no application. */
  listRunning(accountId: string): Promise<RunSummary[]>;
  /** True while a run has something to do, rather than to wait for. */
  isBusy(runId: string): Promise<boolean>;
  close(): Promise<void>;
};

/** The product's three processes as the launcher starts them, the relays between two of them, and the control door. */
export async function startChaosStack(
  home: string,
  employer: Employer,
  hear: Pick<Strikes, "onMoment" | "onRecord">,
): Promise<ChaosStack> {
  const logs = join(home, "logs");
  mkdirSync(logs, { recursive: true });
  const log = (name: string) => join(logs, `${name}.log`);
  const secrets = loadSecrets(home);
  const [webPort, enginePort] = [await freePort(), await freePort()];
  const [webUrl, engineUrl] = [`http://127.0.0.1:${webPort}`, `http://127.0.0.1:${enginePort}`];
  const onMoment = (moment: Moment, isAlive: () => boolean) => hear.onMoment(moment, isAlive);
  const control = await startControl(onMoment, employer);
  const relays = await startRelays(webUrl, engineUrl, APP_ID, onMoment, (record) => hear.onRecord(record));

  const database = await startVictim({
    name: "database",
    arguments: ["server/db/embedded-process.ts", join(home, "postgres"), join(home, "run")],
    logPath: log("database"),
  });
  const databaseUrl = database.url ?? "";
  await migrate(databaseUrl);
  const env = {
    LOG_LEVEL: "warn",
    DOSSIER_HOME: home,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secrets.authSecret,
    INNGEST_EVENT_KEY: secrets.eventKey,
    INNGEST_SIGNING_KEY: secrets.signingKey,
    DOSSIER_EMBEDDED: "database,workflows",
  };
  const prepared = await prepareApp();
  const web = await startVictim({
    name: "web",
    arguments: [prepared.path, String(webPort), control.url],
    isPrepared: true,
    env: { ...env, INNGEST_BASE_URL: relays.toEngine.url },
    logPath: log("web"),
    onDeath: relays.toApp.refuse,
    onLife: relays.toApp.accept,
  });
  const app = `${relays.toApp.url}/api/inngest`;
  const worker = await startVictim({
    name: "worker",
    arguments: ["server/cli/runner.ts", "--port", String(enginePort), "--database-url", databaseUrl, "--app", app],
    env,
    logPath: log("worker"),
    onDeath: relays.toEngine.refuse,
    onLife: relays.toEngine.accept,
  });
  const container = createContainer(loadEnv({ ...env, INNGEST_BASE_URL: engineUrl }));
  const read = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${bearerTokenOf(secrets.signingKey)}` };
    const response = await fetch(`${engineUrl}${path}`, { headers });
    if (!response.ok) throw new Error(`The engine answered ${response.status}.`);
    return ((await response.json()) as { data: unknown }).data;
  };
  return {
    victims: { database, worker, web },
    container,
    webUrl,
    listRuns: async (applicationId) =>
      (await read(`/v1/runs?data.applicationId=${applicationId}&limit=200`)) as RunSummary[],
    listRunning: async (accountId) =>
      (await read(`/v1/runs?data.accountId=${accountId}&status=running&limit=200`)) as RunSummary[],
    isBusy: async (runId) =>
      ((await read(`/v1/runs/${runId}/steps`)) as RunStep[]).some((step) => !["done", "waiting"].includes(step.state)),
    async close() {
      control.close();
      await container.ports.resumeReader.close();
      await container.db.$disconnect();
      for (const victim of [worker, web, database]) await victim.stop();
      await Promise.all([relays.toApp.close(), relays.toEngine.close()]);
      prepared.remove();
    },
  };
}
