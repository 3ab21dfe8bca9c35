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

describe("wishes as people write them", () => {
  it.each([
    ["hybrid ok, Berlin or 100% remote from Germany", "yes", ["Berlin"], ["DE"]],
    ["remote preferred but hybrid in London is fine", "yes", ["London"], ["GB"]],
    ["remote within EU", "only", [], undefined],
    ["Only remote, Germany or Austria", "only", [], ["DE", "AT"]],
    ["no, I want to be in an office", "no", [], []],
    ["max 2 days in office", "hybrid", [], []],
    ["not a must", "any", [], []],
  ])("remote %j", (said, meant, cities, home) => {
    const wishes = read({ remote: said });
    expect(wishes.remote).toBe(meant);
    expect(wishes.places.map((p) => p.city)).toEqual(cities);
    if (home) expect(wishes.homeCountries).toEqual(home);
    else expect(wishes.homeCountries).toContain("FR");
  });

  it.each([
    [["Germany, Austria, Switzerland"], ["DE", "AT", "CH"]],
    [["Berlin, Germany"], ["DE"]],
    [["NYC / Toronto"], ["US", "CA"]],
  ])("places %j", (places, countries) => {
    expect(read({ places }).places.flatMap((p) => p.countries)).toEqual(countries);
  });

  it("leaves out what is excepted, and takes no remote country for a place to be at", () => {
    const [europe] = read({ places: ["anywhere in Europe, not UK"] }).places;
    expect(europe?.countries).toContain("FR");
    expect(europe?.countries).not.toContain("GB");
    expect(read({ places: ["not in the US"] }).places[0]).toMatchObject({ countries: [], except: ["US"] });
    const remote = read({ places: ["Remote within Europe"] });
    expect([remote.remote, remote.places]).toEqual(["only", []]);
  });

  it("reads whose permit it is", () => {
    expect([...read({ workAuthorization: ["German work permit"] }).authorized]).toEqual(["DE"]);
  });

  const find = (
    mustNot: string,
    posting: Partial<Parameters<ReturnType<typeof read>["dislikes"][number]["find"]>[0]>,
  ) =>
    read({ mustNot: [mustNot] }).dislikes[0]?.find({
      company: "Acme",
      title: "Clerk",
      location: "Leeds, UK",
      text: "",
      skills: [],
      ...posting,
    }) ?? null;

  it.each([
    ["London", { location: "London, UK" }, true],
    ["London", { location: "Leeds, UK", text: "Our London office helps." }, false],
    ["US-based companies", { location: "Austin, TX, USA" }, true],
    ["US-based companies", { location: "Remote", text: "based in Europe" }, false],
    ["junior roles", { title: "Junior Clerk" }, true],
    ["junior roles", { text: "You guide junior colleagues." }, false],
    ["contract work", { text: "Day rate £500, outside IR35." }, true],
    ["onsite", { text: "You work in our office five days a week." }, true],
    ["onsite", { remoteMode: "remote" as const, location: "Remote" }, false],
  ])("%j looks where it matters: %j", (mustNot, posting, isFound) => {
    expect(find(mustNot, posting) !== null).toBe(isFound);
  });
});
