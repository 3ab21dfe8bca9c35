import { describe, expect, it } from "vitest";
import { canBeSamePlace, isSamePlace, placeIdentity } from "@/lib/domain/job/place-identity";

const can = (a: string, b: string) => canBeSamePlace(placeIdentity(a), placeIdentity(b));
describe("places", () => {
  it.each([
    ["Berlin, Germany", "Berlin"],
    ["München", "Munich, Germany"],
    ["Remote - US", "United States (Remote)"],
    ["New York, NY", "New York City"],
    ["", "Lisbon"],
    ["Remote", "Remote, Canada"],
  ])("%s can be %s", (a, b) => expect(can(a, b)).toBe(true));
  it.each(
    [
      ["Berlin, Germany", "Munich, Germany"],
      ["Remote - US", "Remote - UK"],
    ].slice(0, 2),
  )("%s is not %s", (a, b) => expect(can(a, b)).toBe(false));
  it("keeps a remote and an office copy on one board apart", () => {
    expect(isSamePlace(placeIdentity("Berlin"), placeIdentity("Remote, Berlin"))).toBe(false);
    expect(isSamePlace(placeIdentity("Berlin; London"), placeIdentity("Berlin"))).toBe(false);
    expect(isSamePlace(placeIdentity("Berlin, Germany"), placeIdentity("Berlin"))).toBe(true);
  });
});
