import { describe, expect, it } from "vitest";
import { findQuantities, parseQuantities } from "@/lib/domain/evidence/quantity";

describe("parseQuantities", () => {
  it.each([
    ["Cut costs by 30 %", 30, "%", "down"],
    ["Grew revenue 40%", 40, "%", "up"],
    ["Raised $1.2M", 1_200_000, "USD", "up"],
    ["3x faster", 3, "x", "up"],
    ["served 1,200 users", 1200, "people", undefined],
    ["5 years of practice", 5, "years", undefined],
    ["Kosten um 12 % gesenkt", 12, "%", undefined],
    ["mentored four engineers", 4, "people", undefined],
    ["saved 45.000 €", 45_000, "EUR", "down"],
  ])("reads %s", (text, value, unit, direction) => {
    expect(parseQuantities(text)[0]).toMatchObject({ value, unit });
    if (direction) expect(parseQuantities(text)[0]?.direction).toBe(direction);
  });

  it("leaves calendar years and numbers in words alone", () => {
    expect(parseQuantities("since 2019, with HTML5 and S3")).toEqual([]);
  });

  it("gives offsets of the words it read", () => {
    const text = "from 800 ms to 200 ms";
    expect(findQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual(["800 ms", "200 ms"]);
  });
});
