import { describe, expect, it } from "vitest";
import { ownersMoves } from "@/components/application/application-moves";

describe("ownersMoves", () => {
  it("lets an owner say that it was sent, but never approve by moving a card", () => {
    expect(ownersMoves("ready")).toEqual(["submitted"]);
    expect(ownersMoves("awaiting_approval")).toEqual([]);
    expect(ownersMoves("preparing")).toEqual([]);
  });
  it("lets an outcome be corrected", () => {
    expect(ownersMoves("no_answer")).toContain("interviewing");
    expect(ownersMoves("no_answer")).not.toContain("no_answer");
  });
});
