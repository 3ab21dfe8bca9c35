import { describe, expect, it } from "vitest";
import { preparationSteps } from "@/components/application/preparation-steps";

const states = (steps: ReturnType<typeof preparationSteps>) => steps?.map((step) => step.state);

describe("preparationSteps", () => {
  it("follows the step under way", () => {
    expect(states(preparationSteps("preparing", null, 0))).toEqual([
      "current",
      "waiting",
      "waiting",
      "waiting",
      "waiting",
      "waiting",
    ]);
    expect(states(preparationSteps("preparing", "Writing the cover letter", 0))).toEqual([
      "done",
      "current",
      "waiting",
      "waiting",
      "waiting",
      "waiting",
    ]);
  });
  it("says where it stopped for want of evidence", () => {
    expect(states(preparationSteps("draft", null, 2))).toEqual([
      "done",
      "done",
      "done",
      "failed",
      "waiting",
      "waiting",
    ]);
  });
  it("has nothing to say afterwards", () => {
    expect(preparationSteps("awaiting_approval", null, 0)).toBeNull();
    expect(preparationSteps("ready", null, 0)).toBeNull();
  });
});
