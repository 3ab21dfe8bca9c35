/** The steps at which a process may be struck, in their order. "hand over" is the outbox's delivery in the web process. */
export const STEPS = [
  "hand over request",
  "tailor-resume",
  "write-cover-letter",
  "verify-claims",
  "render-documents",
  "seal-package",
  "request-approval",
  "await-decision",
  "hand over decision",
  "settle-decision",
  "record-intent",
  "send",
  "record-submitted",
] as const;
export type Step = (typeof STEPS)[number];

/**
 * Before the step's effect; after it and before its answer; between the app's answer and the engine's commit (held on
 * the wire); while the run waits for its owner.
 */
export type Phase = "before" | "after" | "answered" | "waiting";

/** One moment in the life of one application. An account has one application under way at a time. */
export type Moment = { accountId: string; step: string; phase: Phase };

/** Every boundary that exists: a wait has no effect of its own, and a hand-over has no answer to the engine. */
export const BOUNDARIES: readonly { step: Step; phase: Phase }[] = STEPS.flatMap((step) => {
  const phases: Phase[] =
    step === "await-decision"
      ? ["answered", "waiting"]
      : step.startsWith("hand over")
        ? ["before", "after"]
        : ["before", "after", "answered"];
  return phases.map((phase) => ({ step, phase }));
});
