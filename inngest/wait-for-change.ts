import type { GetStepTools, Inngest } from "inngest";

export type ExpectedChange = {
  /** The id of the wait; the look at the row is `look-before-<id>`. */
  id: string;
  event: string;
  if: string;
  timeout: string | Date;
  /** Whether the row says already what the event would tell. */
  hasChanged(): Promise<boolean>;
  /** Sends the event of that change once more, with the id it had, so that it starts nothing twice. */
  tellAgain(): Promise<void>;
};

/**
 * Waits until an event tells that a row has changed, or until the time is over. An event that is sent before its wait is
 * registered wakes nobody; so the wait and a look at the row are planned in one answer: a wait is registered with that
 * answer, and a step is run after it. A change after the look finds the wait; a change before it is seen by the look, which
 * has it told again. Nothing is left pending, for a run ends only when all its steps have. What the row says is read by the
 * caller afterwards.
 */
export async function waitForChange(step: GetStepTools<Inngest>, expected: ExpectedChange): Promise<void> {
  const { id, hasChanged, tellAgain, ...wait } = expected;
  await Promise.all([
    step.waitForEvent(id, wait),
    step.run(`look-before-${id}`, async () => {
      const isOver = await hasChanged();
      if (isOver) await tellAgain();
      return { isOver };
    }),
  ]);
}
