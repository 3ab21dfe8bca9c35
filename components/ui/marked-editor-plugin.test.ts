import { describe, expect, it } from "vitest";
import { looseOffset, tightOffset } from "@/components/ui/marked-editor-plugin";

describe("offsets between a text as typed and with single spaces", () => {
  const typed = "  I  ran \n billing.  ";
  const tight = "I ran billing.";
  it("finds the same letter in both", () => {
    for (let at = 0; at < tight.length; at += 1) {
      if (tight[at] !== " ") expect(typed[looseOffset(typed, at)]).toBe(tight[at]);
    }
    expect(looseOffset(typed, tight.length)).toBe(typed.trimEnd().length);
  });
  it("goes back", () => {
    expect(tightOffset(typed, typed.indexOf("ran"))).toBe(tight.indexOf("ran"));
    expect(tightOffset(typed, 0)).toBe(0);
  });
});
