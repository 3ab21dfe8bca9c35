/** What an account has spent today and may still spend. Money in millionths of a US dollar; a day begins at 00:00 UTC. */
export type DailyBudget = {
  spentMicroUsd: number;
  limitMicroUsd: number | null;
  /** Infinity without a limit. */
  leftMicroUsd: number;
  /** When the day's spending begins anew, in milliseconds from now. */
  resetsInMs: number;
};

const DAY_MS = 24 * 3_600_000;

/** 00:00 UTC of the day of `now`. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
}

export function dailyBudget(spentMicroUsd: number, limitMicroUsd: number | null, now: Date): DailyBudget {
  return {
    spentMicroUsd,
    limitMicroUsd,
    leftMicroUsd: limitMicroUsd === null ? Number.POSITIVE_INFINITY : Math.max(0, limitMicroUsd - spentMicroUsd),
    resetsInMs: startOfDay(now).getTime() + DAY_MS - now.getTime(),
  };
}

/** The sentence a person reads when the limit stops the writing. */
export function budgetWords(limitMicroUsd: number): string {
  const dollars = (limitMicroUsd / 1e6).toFixed(2);
  return `Your daily limit of US$${dollars} for the language model is reached. Writing goes on tomorrow (00:00 UTC), or when you raise the limit in Settings.`;
}
