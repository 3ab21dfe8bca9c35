/** The smallest thing that says what a run must come to. Time is in units; a stage is done when all its parts are. */
export type Part =
  | { kind: "run"; failures: number }
  | { kind: "sleep"; units: number }
  | { kind: "wait"; gate: "a" | "b"; units: number };
export type Stage = Part[];
export type Move =
  | { kind: "event"; gate: "a" | "b"; value: number }
  | { kind: "advance"; units: number }
  | { kind: "cancel" }
  /** The next answer of the app is lost on its way. */
  | { kind: "lose" }
  /** The next call's lease is taken from its worker while it is under way. */
  | { kind: "steal" }
  /** The engine's process dies at one of its next messages to the database, and another one starts. */
  | { kind: "crash"; inMessages: number; when: "before" | "after" };

type Pending = { part: Part; deadline: number; value: string | number | null };

export class Model {
  status: "running" | "completed" | "cancelled" = "running";
  readonly results: (string | number | null)[][] = [];
  #now = 0;
  #current: Pending[] = [];

  constructor(readonly stages: readonly Stage[]) {
    this.#enter();
    this.#settle();
  }

  apply(move: Move): void {
    if (move.kind === "advance") this.#now += move.units;
    if (this.status !== "running") return;
    if (move.kind === "cancel") this.status = "cancelled";
    if (move.kind === "event") {
      for (const one of this.#current) {
        if (one.part.kind === "wait" && one.part.gate === move.gate && one.value === null) one.value = move.value;
      }
    }
    this.#settle();
  }

  #enter(): void {
    const stage = this.stages[this.results.length] ?? [];
    this.#current = stage.map((part) => ({
      part,
      deadline: this.#now + (part.kind === "run" ? 0 : part.units),
      value: null,
    }));
  }

  #settle(): void {
    while (this.status === "running") {
      for (const one of this.#current) {
        if (one.value !== null || one.deadline > this.#now) continue;
        one.value = one.part.kind === "run" ? "ran" : one.part.kind === "sleep" ? "slept" : "timeout";
      }
      if (this.#current.some((one) => one.value === null)) return;
      this.results.push(this.#current.map((one) => one.value));
      if (this.results.length === this.stages.length) this.status = "completed";
      else this.#enter();
    }
  }
}
