import type { Step } from "@/components/ui/steps";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { PREPARATION_WORDS } from "@/lib/domain/application/preparation-words";

/** The words of the stream for each step, in order. */
export const PREPARATION_STEPS = [
  PREPARATION_WORDS.resume,
  PREPARATION_WORDS.letter,
  PREPARATION_WORDS.answers,
  PREPARATION_WORDS.check,
  PREPARATION_WORDS.seal,
] as const;

/** Where the truth gate stands among the steps. */
const CHECK_AT = PREPARATION_STEPS.indexOf(PREPARATION_WORDS.check);

/** The way from a request to an approved package, as far as it has been walked. `current` is the words of the step under way. */
export function preparationSteps(status: ApplicationStatus, current: string | null, claimCount: number): Step[] | null {
  const at =
    status === "preparing"
      ? Math.max(0, (PREPARATION_STEPS as readonly (string | null)[]).indexOf(current))
      : claimCount > 0
        ? CHECK_AT
        : PREPARATION_STEPS.length;
  const waits = status === "awaiting_approval";
  if (status !== "preparing" && claimCount === 0) return null;
  const steps = PREPARATION_STEPS.map((label, index): Step => {
    if (claimCount > 0 && index === CHECK_AT)
      return {
        id: label,
        label,
        state: "failed",
        detail: claimCount === 1 ? "One statement was not found" : `${claimCount} statements were not found`,
      };
    return {
      id: label,
      label,
      state: index < at ? "done" : index === at && status === "preparing" ? "current" : "waiting",
    };
  });
  return [...steps, { id: "approval", label: "Waiting for your approval", state: waits ? "yours" : "waiting" }];
}
