/**
 * Before a step's effect; after it and before its answer; between the app's answer and the engine's commit (held on the
 * wire); while a run waits for its owner.
 */
export type Phase = "before" | "after" | "answered" | "waiting";

/**
 * One moment in the life of one application; an account has one under way at a time. The place is a step ("send" of
 * "submit-application"), the end of a function, or the hand-over of an event from the outbox.
 */
export type Moment = { accountId: string; place: string; phase: Phase };

/** Where something may be struck. */
export type Boundary = { place: string; phase: Phase };

export const placeOfStep = (functionId: string, step: string): string => `${functionId}/${step}`;
export const placeOfEvent = (name: string): string => `hand over ${name}`;
/** The function of a step's place; a hand-over has none. */
export const functionOf = (place: string): string | null => /^([^ /]+)\//.exec(place)?.[1] ?? null;

/** Where the driver strikes while a run waits: the request for approval is there and not yet answered. */
export const WAITING: Boundary = { place: placeOfStep("prepare-application", "await-decision"), phase: "waiting" };

/** Notes every boundary that an undisturbed application passes, in their order: nobody keeps a list of them. */
export function createMap() {
  const seen = new Map<string, Boundary>();
  return {
    note({ place, phase }: Boundary): void {
      seen.set(`${place} ${phase}`, { place, phase });
    },
    boundaries: (): Boundary[] => [...seen.values()],
  };
}
