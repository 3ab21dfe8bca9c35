/**
 * Whose turn it is on PGlite's one Postgres session. A connection keeps its turn from the first message of a batch until
 * the session is idle again, so neither a Parse and its Bind nor the statements of a transaction are ever torn apart.
 */
export class SessionTurns {
  #isTaken = false;
  #waiting: (() => void)[] = [];

  async take(): Promise<void> {
    if (!this.#isTaken) {
      this.#isTaken = true;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the turn to whoever waits longest. */
  pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isTaken = false;
  }
}
