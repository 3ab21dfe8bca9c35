import { describe, expect, it } from "vitest";
import { readWishes } from "@/lib/domain/match/read-wishes";
import { createSkillRecognizer } from "@/lib/domain/match/skill-recognizer";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";

const recognizer = createSkillRecognizer([]);
const read = (wishes: Record<string, unknown>) => readWishes(wishesSchema.parse(wishes), recognizer);

describe("wishes in free text", () => {
  it.each([
    ["only", "only"],
    ["fully remote", "only"],
    ["Remote only", "only"],
    ["remote from Portugal", "only"],
    ["yes", "yes"],
    ["remote or hybrid", "yes"],
    ["hybrid, two days in the office", "hybrid"],
    ["no", "no"],
    ["no remote please", "no"],
    ["on-site", "no"],
    ["no preference", "any"],
    ["", "any"],
  ])("remote %j means %s", (said, meant) => {
    expect(read({ remote: said }).remote).toBe(meant);
  });

  it("takes the country of remote work from the words", () => {
    expect(read({ remote: "remote from Portugal" }).homeCountries).toEqual(["PT"]);
    expect(read({ remote: "remote from Portugal", places: ["Lisbon"] }).remote).toBe("yes");
  });

  it("reads places with a radius, an area or an alternative", () => {
    expect(read({ places: ["within 30 km of Leeds"] }).places[0]).toMatchObject({
      city: "Leeds",
      countryCode: "GB",
      isNear: true,
    });
    expect(read({ places: ["Europe"] }).places[0]?.countries).toContain("PL");
    expect(read({ places: ["Berlin or Hamburg"] }).places.map((p) => p.city)).toEqual(["Berlin", "Hamburg"]);
  });

  it("reads permits as codes, areas and words", () => {
    expect([...read({ workAuthorization: ["de", "UK"] }).authorized]).toEqual(["DE", "GB"]);
    expect(read({ workAuthorization: ["EU citizen"] }).authorized.has("FR")).toBe(true);
    expect([...read({ workAuthorization: ["United States (green card)"] }).authorized]).toEqual(["US"]);
  });
});
