import { describe, expect, it } from "vitest";
import { fromLocalInput, toLocalInput } from "@/components/reminder/local-time";

describe("the local time of an input", () => {
  it("comes back as the same minute", () => {
    const at = new Date(2026, 2, 29, 3, 5);
    expect(fromLocalInput(toLocalInput(at))?.getTime()).toBe(at.getTime());
  });

  it("is nothing while it is incomplete", () => {
    expect(fromLocalInput("")).toBeNull();
    expect(fromLocalInput("2026-13-45T")).toBeNull();
  });
});
