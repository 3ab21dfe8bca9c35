import type { Engine } from "@/inngest/runner/engine";
import type { AppClient } from "@/inngest/runner/protocol/app-client";
import { syncApp } from "@/inngest/runner/sync/sync-app";

export type SyncLoop = {
  start(): void;
  stop(): void;
  /** One sync of every app; sentences of what was refused or could not be reached. */
  now(): Promise<string[]>;
  /** True when each app's functions are known, from this process or an earlier one, or have been refused. */
  hasSynced(): boolean;
  /** Asks for another sync of one app soon: it answered that it does not know a function. */
  again(appUrl: string): void;
};

const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 3_000;
/** Even without a sign of change the apps are asked now and then, for code may change without one. */
const REFRESH_MS = 30_000;

/** Keeps what the engine knows of its apps up to date; apps that are not up yet are asked again quietly. */
export function createSyncLoop(engine: Engine, client: AppClient, appUrls: readonly string[]): SyncLoop {
  const timers = new Map<string, NodeJS.Timeout>();
  const answered = new Set<string>();
  let isStopped = false;

  const syncOne = async (appUrl: string): Promise<string[]> => {
    const saved = await syncApp(engine, client, appUrl);
    if (!answered.has(appUrl)) engine.wake();
    answered.add(appUrl);
    if (saved.ok && saved.modified) engine.log.info("an app was synced", { app: appUrl, functions: saved.count });
    if (!saved.ok) for (const sentence of saved.refusals) engine.log.warn(sentence, { app: appUrl });
    return saved.ok ? [] : saved.refusals;
  };

  const schedule = (appUrl: string, delayMs: number, nextDelayMs = FIRST_DELAY_MS): void => {
    clearTimeout(timers.get(appUrl));
    if (isStopped) return;
    const attempt = () => {
      syncOne(appUrl).then(
        () => schedule(appUrl, REFRESH_MS),
        () => schedule(appUrl, nextDelayMs, Math.min(nextDelayMs * 2, MAX_DELAY_MS)),
      );
    };
    timers.set(appUrl, setTimeout(attempt, delayMs));
  };

  return {
    start: () => {
      for (const appUrl of appUrls) schedule(appUrl, 0);
    },
    stop: () => {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
    hasSynced: () =>
      appUrls.every((url) => answered.has(url) || engine.registry.list().some((one) => one.appUrl === url)),
    again: (appUrl) => schedule(appUrl, 0),
    async now() {
      const results = await Promise.allSettled(appUrls.map(syncOne));
      return results.flatMap((result) => (result.status === "fulfilled" ? result.value : [String(result.reason)]));
    },
  };
}
