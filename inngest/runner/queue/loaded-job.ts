/** A claimed job with all that its call needs. Times are epoch milliseconds. */
export type LoadedJob = {
  id: string;
  runId: string;
  functionId: string;
  /** The step to run, or null to run the function and discover. */
  stepId: string | null;
  name: string;
  attempt: number;
  maxAttempts: number;
  /** Dispatches lost to a dead worker or a broken connection; they are not attempts. */
  losses: number;
  /** Rises whenever the job changes hands, so that a late answer of an earlier dispatch is refused. */
  generation: number;
  /** True when the discovery must be entered even while other branches are pending (race). */
  isEager: boolean;
  claimedAt: number;
  reqVersion: number;
  isPlanForced: boolean;
  isFirstCall: boolean;
  /** Whether a concurrency limit counts this job; such a job is given back after each call. */
  isLimited: boolean;
  eventBody: string;
  /** In order of completion. */
  steps: { id: string; memo: string }[];
};
