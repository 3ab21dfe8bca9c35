/**
 * What outside providers asked for: fewer calls. One memory for everybody who calls them, in every process, so that a
 * refusal that met one person's work delays all that would meet the same refusal. A provider is a host or an endpoint.
 */
export type BackPressure = {
  /**
   * Called before each call to a provider. Resolves when it may be called; a short pause is waited out here. Throws
   * AppError `unavailable` with `retryAfterMs` where the pause is longer.
   */
  enter(provider: string, signal?: AbortSignal): Promise<void>;
  /**
   * The provider answered that it wants fewer calls, with the milliseconds it named.
   * @returns milliseconds after which this caller should try again, spread so that callers do not come back as one.
   */
  refused(provider: string, retryAfterMs: number | undefined): Promise<number>;
  /** The provider answered. */
  answered(provider: string): Promise<void>;
};

/** For commands and tests that call nobody, or for whom nobody else calls. */
export const noBackPressure: BackPressure = {
  enter: async () => undefined,
  refused: async (_provider, retryAfterMs) => retryAfterMs ?? 0,
  answered: async () => undefined,
};
