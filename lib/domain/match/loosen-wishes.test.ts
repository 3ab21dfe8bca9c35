import { describe, expect, it } from "vitest";
import { loosenWishes } from "@/lib/domain/match/loosen-wishes";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";

const floorOf = (salaryFloor: unknown) => wishesSchema.parse(loosenWishes({ salaryFloor })).salaryFloor;

describe("wishes from a file", () => {
  it.each([
    [70_000, { amount: 70_000, currency: "USD", period: "year" }],
    ["70k EUR per year", { amount: 70_000, currency: "EUR", period: "year" }],
    ["€5.500 im Monat", { amount: 5_500, currency: "EUR", period: "month" }],
    [
      { amount: "70,000", currency: "GBP", period: "annually" },
      { amount: 70_000, currency: "GBP", period: "year" },
    ],
    [
      { amount: "$45.50", period: "per hour" },
      { amount: 45.5, currency: "USD", period: "hour" },
    ],
    [
      { amount: 600, currency: "€", period: "day" },
      { amount: 600, currency: "EUR", period: "day" },
    ],
    [{ amount: null, currency: "EUR" }, undefined],
  ])("a floor of %j", (said, meant) => {
    expect(floorOf(said)).toEqual(meant);
  });

  it("takes one text for a list, true and false for remote, and null for no wish", () => {
    expect(
      wishesSchema.parse(
        loosenWishes({
          titles: "Nurse",
          places: null,
          remote: true,
          mustNot: ["no nights", "", 3],
          seniority: ["Senior"],
        }),
      ),
    ).toMatchObject({ titles: ["Nurse"], places: [], remote: "yes", mustNot: ["no nights"], seniority: ["senior"] });
    expect(wishesSchema.parse(loosenWishes({ remote: ["hybrid", "remote"] })).remote).toBe("hybrid, remote");
  });
});
