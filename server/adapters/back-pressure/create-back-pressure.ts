import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import type { BackPressure } from "@/server/ports/back-pressure";
import { type Clock, systemClock } from "@/server/ports/clock";

export type Pause = { until: Date; refusals: number };

/** Where pauses are kept, for all processes. */
export type PauseRows = {
  find(provider: string): Promise<Pause | null>;
  /** Never shortens a pause that is there. */
  extend(provider: string, until: Date, now: Date): Promise<Pause>;
  /** Forgets a pause that is over. */
  end(provider: string, now: Date): Promise<void>;
};

export type BackPressureOptions = {
  rows: PauseRows;
  clock?: Clock;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
};

/** A pause up to this long is waited out: an attempt of a workflow is worth more than a few seconds. */
const WAITED_OUT_MS = 5_000;
const FIRST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 86_400_000;
/** What another process learned is known here after this. */
const TRUSTED_MS = 1_000;
const MAX_REMEMBERED = 1_000;
const MAX_SPREAD_MS = 30_000;

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/** Pauses kept in rows that every process reads, with a memory of a second in front of them. */
export function createBackPressure(options: BackPressureOptions): BackPressure {
  const { rows } = options;
  const clock = options.clock ?? systemClock;
  const random = options.random ?? Math.random;
  const sleep = options.sleep ?? (async (ms, signal) => void (await delay(ms, undefined, { signal })));
  const remembered = new Map<string, { pause: Pause | null; readAt: number }>();
  const now = () => clock.now().getTime();

  const remember = (provider: string, pause: Pause | null): Pause | null => {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(provider, { pause, readAt: now() });
    return pause;
  };
  const read = async (provider: string): Promise<Pause | null> => {
    const known = remembered.get(provider);
    if (known && now() - known.readAt < TRUSTED_MS) return known.pause;
    return remember(provider, await rows.find(provider));
  };
  const leftMs = (pause: Pause | null) => (pause === null ? 0 : pause.until.getTime() - now());
  const spread = (ms: number) => Math.round(ms + random() * Math.min(MAX_SPREAD_MS, ms / 4));

  return {
    async enter(provider, signal) {
      for (;;) {
        const left = leftMs(await read(provider));
        if (left <= 0) return;
        if (left > WAITED_OUT_MS) {
          throw new AppError(
            "unavailable",
            `${provider} asked for fewer requests. It will be tried again in ${inWords(left)}.`,
            { retryAfterMs: spread(left), details: { provider, isPaused: true } },
          );
        }
        await sleep(spread(left), signal);
      }
    },
    async refused(provider, retryAfterMs) {
      const refusals = (await read(provider))?.refusals ?? 0;
      const backoffMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(refusals, 10));
      // A provider that names a second, again and again, is asked less and less often all the same.
      const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(retryAfterMs ?? 0, backoffMs));
      const pause = await rows.extend(provider, new Date(now() + pauseMs), clock.now());
      remember(provider, pause);
      return spread(Math.max(1, leftMs(pause)));
    },
    async answered(provider) {
      const pause = remembered.get(provider)?.pause ?? null;
      if (pause === null || leftMs(pause) > 0) return;
      await rows.end(provider, clock.now());
      remember(provider, null);
    },
  };
}
