import { type Boundary, functionOf, type Moment } from "@/inngest/runner/chaos/moments";
import type { Victim } from "@/inngest/runner/chaos/processes";

export type Strike = Boundary & { victim: Victim };
export type Struck = Strike & { recoveredMs: number };
const LIMITED_BY_ACCOUNT: ReadonlySet<string> = new Set(["prepare-application", "submit-application"]);

type Planned = Strike & { at?: number; goneOnAt?: number; settled?: () => void };

/**
 * Gone on is: the engine has recorded a step of the struck function again, or another of its steps is done, for which
 * everything must be up. A hand-over belongs to no function: any step after it shows that it arrived.
 */
function hasGoneOn(strike: Strike, moment: Pick<Moment, "place"> & { phase: string }): boolean {
  const own = functionOf(strike.place);
  if (own !== null && functionOf(moment.place) !== own) return false;
  if (moment.phase === "recorded") return true;
  return moment.phase === "after" && moment.place !== strike.place;
}

/**
 * True where holding a moment holds up nobody else. A delivery carries events of several applications, and the limits of
 * other functions are shared: held there, a moment would keep the application from going on that is being recovered.
 */
function isOnlyOwn(place: string): boolean {
  return LIMITED_BY_ACCOUNT.has(functionOf(place) ?? "");
}

/** Whose turn it is to be struck, and how long each took to go on. One kill at a time. */
export function createStrikes(onFatal: (error: unknown) => void) {
  const planned = new Map<string, Planned>();
  const done: Struck[] = [];
  let quiet: Promise<void> = Promise.resolve();
  let isQuiet = true;

  return {
    plan: (accountId: string, strike: Strike) => void planned.set(accountId, { ...strike }),
    /**
     * Hears of a moment and kills when it is the planned one; resolves once the process is dead. A moment whose own
     * process died while it waited for its turn is left for its repetition.
     */
    async onMoment(moment: Moment, isAlive: () => boolean = () => true): Promise<void> {
      const strike = planned.get(moment.accountId);
      if (!strike) return;
      if (strike.at !== undefined) return this.onRecord(moment);
      if (strike.place !== moment.place || strike.phase !== moment.phase) return;
      if (!isQuiet && !isOnlyOwn(strike.place)) return;
      for (let before: Promise<void> | undefined; before !== quiet; ) {
        before = quiet;
        await before;
      }
      const isStillPlanned = planned.get(moment.accountId) === strike && strike.at === undefined;
      if (!isStillPlanned || !isAlive()) return;
      isQuiet = false;
      quiet = new Promise((resolve) => {
        strike.settled = () => {
          delete strike.settled;
          isQuiet = true;
          resolve();
        };
      });
      strike.at = Date.now();
      const { killed, ready } = strike.victim.strike();
      ready.catch(onFatal);
      await killed;
    },
    /** Hears that the engine has recorded a step. */
    onRecord(moment: Pick<Moment, "accountId" | "place"> & { phase: string }): void {
      const strike = planned.get(moment.accountId);
      if (strike?.at === undefined || strike.goneOnAt !== undefined || !hasGoneOn(strike, moment)) return;
      strike.goneOnAt = Date.now();
      strike.settled?.();
    },
    /**
     * The application reached its end, or was given up.
     * @param finished when runs of which function ended: the last step of a run shows itself by nothing else.
     * @returns whether it was struck; the moment may have come while another application was being recovered.
     */
    end(accountId: string, isAtEnd: boolean, finished: readonly { functionId: string; finishedAt: number }[]): boolean {
      const strike = planned.get(accountId);
      planned.delete(accountId);
      strike?.settled?.();
      if (strike?.at === undefined) return false;
      if (!isAtEnd) return true;
      const { place, phase, victim, at } = strike;
      const ends = finished.filter((run) => run.functionId === functionOf(place) && run.finishedAt > at);
      const goneOnAt = Math.min(strike.goneOnAt ?? Date.now(), ...ends.map((run) => run.finishedAt));
      done.push({ place, phase, victim, recoveredMs: goneOnAt - at });
      return true;
    },
    done,
  };
}

export type Strikes = ReturnType<typeof createStrikes>;
