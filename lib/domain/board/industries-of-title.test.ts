import { describe, expect, it } from "vitest";
import { industriesOfTitle } from "@/lib/domain/board/industries-of-title";

describe("industriesOfTitle", () => {
  it.each([
    ["Registered Nurse", ["Healthcare"]],
    ["Senior Backend Developer", ["Technology"]],
    ["Bäckerin", ["Hospitality & Tourism"]],
    ["Security Engineer", ["Cybersecurity"]],
    ["Account Manager", []],
    ["", []],
  ])("puts %s into %j", (title, industries) => {
    expect(industriesOfTitle(title)).toEqual(industries);
  });
});
