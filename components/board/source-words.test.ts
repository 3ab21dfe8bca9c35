import { describe, expect, it } from "vitest";
import { stateOf } from "@/components/board/source-words";

const source = {
  lastTriedAt: new Date(0),
  lastError: null,
  pausedUntil: null,
  requestsThisHour: 0,
  requestsPerHour: 10,
};

describe("how a source is", () => {
  it("is said by the gravest of what is known", () => {
    expect(stateOf(source)).toBe("well");
    expect(stateOf({ ...source, lastTriedAt: null })).toBe("unread");
    expect(stateOf({ ...source, lastError: "It did not answer." })).toBe("failing");
    expect(stateOf({ ...source, requestsThisHour: 10 })).toBe("spent");
    expect(stateOf({ ...source, lastError: "x", requestsThisHour: 10, pausedUntil: new Date(1) })).toBe("resting");
  });
});
