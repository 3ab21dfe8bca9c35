import type { Moment, Phase, Step } from "@/inngest/runner/chaos/moments";
import type { Victim } from "@/inngest/runner/chaos/processes";

export type Strike = { step: Step; phase: Phase; victim: Victim };
type Planned = Strike & { at?: number; recoveredMs?: number; settled?: () => void };

/** Whose turn it is to be struck, and how long each took to go on. One kill at a time. */
export function createStrikes(onFatal: (error: unknown) => void) {
  const planned = new Map<string, Planned>();
  const done: (Strike & { recoveredMs: number })[] = [];
  let quiet: Promise<void> = Promise.resolve();

  const recover = (accountId: string): void => {
    const strike = planned.get(accountId);
    if (strike?.at === undefined || strike.recoveredMs !== undefined) return;
    strike.recoveredMs = Date.now() - strike.at;
    const { step, phase, victim, recoveredMs } = strike;
    done.push({ step, phase, victim, recoveredMs });
    strike.settled?.();
  };

  return {
    plan: (accountId: string, strike: Strike) => void planned.set(accountId, { ...strike }),
    /**
     * Hears of a moment and kills when it is the planned one; resolves once the process is dead. A moment whose own
     * process died while it waited for its turn is left for its repetition.
     */
    async onMoment(moment: Moment, isAlive: () => boolean = () => true): Promise<void> {
      const strike = planned.get(moment.accountId);
      if (!strike) return;
      if (strike.at !== undefined) {
        // Gone on is: it has done its next step, for which everything must be up again.
        if (moment.step !== strike.step && moment.phase === "after") recover(moment.accountId);
        return;
      }
      if (strike.step !== moment.step || strike.phase !== moment.phase) return;
      for (let before: Promise<void> | undefined; before !== quiet; ) {
        before = quiet;
        await before;
      }
      if (strike.at !== undefined || !isAlive()) return;
      quiet = new Promise((resolve) => {
        strike.settled = resolve;
      });
      strike.at = Date.now();
      const { killed, ready } = strike.victim.strike();
      ready.catch(onFatal);
      await killed;
    },
    /** The application reached its end, or was given up. */
    end(accountId: string, isAtEnd: boolean): void {
      const strike = planned.get(accountId);
      if (isAtEnd) recover(accountId);
      strike?.settled?.();
      planned.delete(accountId);
    },
    done,
  };
}

export type Strikes = ReturnType<typeof createStrikes>;
