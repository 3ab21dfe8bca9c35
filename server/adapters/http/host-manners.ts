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
  /** How many may run now: fewer after a refusal, one more after every few answers. */
  concurrency: number;
  waiting: (() => void)[];
  intervalMs: number;
  leastIntervalMs: number;
  nextStartMs: number;
  refusals: number;
  answers: number;
};

const SLOWEST_INTERVAL_MS = 60_000;
const FIRST_BACKOFF_MS = 1_000;
/** Answers after which one more request may run beside the others. */
const ANSWERS_TO_RECOVER = 5;

/** Per-host rate and concurrency that slow down when a host says so and recover slowly when it answers. */
export class HostManners {
  readonly #hosts = new Map<string, HostState>();
  readonly #options: MannersOptions;

  constructor(options: MannersOptions) {
    this.#options = options;
  }

  /** Waits for this host's turn and returns how to give it back. Who is called off stops waiting at once. */
  async enter(host: string, signal?: AbortSignal): Promise<() => void> {
    const state = this.#state(host);
    while (state.running >= state.concurrency) await turnOf(state, signal);
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
    state.answers = 0;
    state.concurrency = Math.max(1, Math.floor(state.concurrency / 2));
    state.intervalMs = Math.min(SLOWEST_INTERVAL_MS, Math.max(state.intervalMs * 2, 250));
    state.nextStartMs = Math.max(state.nextStartMs, this.#now() + waitMs);
    return waitMs;
  }

  /** The host answered: recover a little. */
  answered(host: string): void {
    const state = this.#state(host);
    state.refusals = 0;
    state.intervalMs = Math.max(state.leastIntervalMs, state.intervalMs * 0.8);
    if (++state.answers % ANSWERS_TO_RECOVER === 0 && state.concurrency < this.#options.concurrency) {
      state.concurrency++;
      state.waiting.shift()?.();
    }
  }

  /** The host said how far apart it wants requests (Crawl-delay of its robots.txt). */
  keepApart(host: string, intervalMs: number): void {
    const state = this.#state(host);
    state.leastIntervalMs = Math.min(SLOWEST_INTERVAL_MS, Math.max(state.leastIntervalMs, intervalMs));
    state.intervalMs = Math.max(state.intervalMs, state.leastIntervalMs);
    state.concurrency = 1;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  #state(host: string): HostState {
    let state = this.#hosts.get(host);
    if (!state) {
      const { concurrency, intervalMs } = this.#options;
      state = {
        running: 0,
        concurrency,
        waiting: [],
        intervalMs,
        leastIntervalMs: intervalMs,
        nextStartMs: 0,
        refusals: 0,
        answers: 0,
      };
      this.#hosts.set(host, state);
    }
    return state;
  }
}

/** Resolves when a place is free; rejects when the caller is called off, and leaves the queue. */
function turnOf(state: HostState, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      state.waiting.splice(state.waiting.indexOf(take), 1);
      reject(signal?.reason);
    };
    const take = () => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    };
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    state.waiting.push(take);
  });
}
