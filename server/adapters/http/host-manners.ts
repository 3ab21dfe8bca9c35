import type { Clock } from "@/server/ports/clock";

export type MannersOptions = {
  /** Requests to one host at the same time. */
  concurrency: number;
  /** Least time between two starts to one host. */
  intervalMs: number;
  clock: Clock;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  random: () => number;
};

type HostState = {
  running: number;
  waiting: (() => void)[];
  intervalMs: number;
  nextStartMs: number;
  refusals: number;
};

const SLOWEST_INTERVAL_MS = 60_000;
const FIRST_BACKOFF_MS = 1_000;

/** Per-host rate and concurrency that slow down when a host says so and recover slowly when it answers. */
export class HostManners {
  readonly #hosts = new Map<string, HostState>();
  readonly #options: MannersOptions;

  constructor(options: MannersOptions) {
    this.#options = options;
  }

  /** Waits for this host's turn and returns how to give it back. */
  async enter(host: string, signal?: AbortSignal): Promise<() => void> {
    const state = this.#state(host);
    while (state.running >= this.#options.concurrency) {
      await new Promise<void>((resolve) => state.waiting.push(resolve));
    }
    state.running++;
    const leave = () => {
      state.running--;
      state.waiting.shift()?.();
    };
    try {
      const now = this.#now();
      const start = Math.max(now, state.nextStartMs);
      const jitterMs = state.intervalMs * 0.25 * this.#options.random();
      state.nextStartMs = start + state.intervalMs + jitterMs;
      if (start > now) await this.#options.sleep(start - now, signal);
      signal?.throwIfAborted();
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** The host asked for less. Returns how long to leave it alone. */
  slowDown(host: string, retryAfterMs?: number): number {
    const state = this.#state(host);
    state.refusals++;
    const backoffMs = FIRST_BACKOFF_MS * 2 ** Math.min(state.refusals - 1, 8);
    const waitMs = retryAfterMs ?? backoffMs * (0.5 + this.#options.random() / 2);
    state.intervalMs = Math.min(SLOWEST_INTERVAL_MS, Math.max(state.intervalMs * 2, 250));
    state.nextStartMs = Math.max(state.nextStartMs, this.#now() + waitMs);
    return waitMs;
  }

  /** The host answered: recover a little. */
  answered(host: string): void {
    const state = this.#state(host);
    state.refusals = 0;
    state.intervalMs = Math.max(this.#options.intervalMs, state.intervalMs * 0.8);
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  #state(host: string): HostState {
    let state = this.#hosts.get(host);
    if (!state) {
      state = { running: 0, waiting: [], intervalMs: this.#options.intervalMs, nextStartMs: 0, refusals: 0 };
      this.#hosts.set(host, state);
    }
    return state;
  }
}
