import { describe, expect, it } from "vitest";
import { SUBMISSION_STATES } from "@/lib/domain/submission/submission.schema";
import {
  canMoveSubmission,
  isActiveSubmission,
  needsOwnersWord,
  SUBMISSION_STATE_FACTS,
} from "@/lib/domain/submission/submission-state";

describe("the states of an attempt", () => {
  it("release the package only where it is certain that nothing left", () => {
    expect(SUBMISSION_STATES.filter((state) => !isActiveSubmission(state))).toEqual([
      "failed",
      "not_sent",
      "cancelled",
    ]);
  });

  it("never begin again from an end, and never send from what is not known", () => {
    for (const state of ["submitted", "failed", "not_sent", "cancelled"] as const)
      expect(SUBMISSION_STATE_FACTS[state].next).toEqual([]);
    for (const to of ["requested", "intended", "sending", "failed", "cancelled"] as const)
      expect(canMoveSubmission("unknown", to)).toBe(false);
  });

  it("cannot be cancelled once it is under way", () => {
    expect(SUBMISSION_STATES.filter((state) => canMoveSubmission(state, "cancelled"))).toEqual([
      "requested",
      "intended",
      "handed_over",
    ]);
  });

  it("ask the owner exactly where nobody else knows", () => {
    expect(SUBMISSION_STATES.filter(needsOwnersWord)).toEqual(["handed_over", "unknown"]);
  });
});
