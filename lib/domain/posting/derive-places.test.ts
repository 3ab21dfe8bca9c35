import { describe, expect, it } from "vitest";
import { derivePlaces } from "@/lib/domain/posting/derive-places";

const read = (line: string) =>
  derivePlaces([], line).map(({ city, region, countryCode }) =>
    [city, region, countryCode].map((x) => x ?? "-").join("/"),
  );

describe("derivePlaces", () => {
  it.each([
    ["London, England, United Kingdom", ["London/-/GB"]],
    ["New York, NY", ["New York/New York/US"]],
    ["Wilmington, DE", ["Wilmington/Delaware/US"]],
    ["Berlin, DE", ["Berlin/-/DE"]],
    ["Toronto, ON, CA", ["Toronto/Ontario/CA"]],
    ["Toronto, CA", ["Toronto/-/CA"]],
    ["Atlanta, Georgia", ["Atlanta/Georgia/US"]],
    ["Tbilisi, Georgia", ["Tbilisi/-/GE"]],
    ["US, OK, Oklahoma City", ["Oklahoma City/Oklahoma/US"]],
    ["PERTH, WESTERN AUSTRALIA, Australia", ["PERTH/Western Australia/AU"]],
    ["München, Deutschland", ["München/-/DE"]],
    ["SF, NYC, CHI", ["San Francisco/-/US", "New York/-/US", "Chicago/-/US"]],
    ["Berlin / Munich", ["Berlin/-/DE", "Munich/-/DE"]],
    ["London or Paris", ["London/-/GB", "Paris/-/FR"]],
    ["Germany, France, Spain", ["-/-/DE", "-/-/FR", "-/-/ES"]],
    ["Remote (United States | Canada)", ["-/-/US", "-/-/CA"]],
    ["Remote - US", ["-/-/US"]],
    ["Home Based - Americas", ["-/-/-"]],
    ["Office Based - London, UK", ["London/-/GB"]],
    ["Hybrid - Amsterdam", ["Amsterdam/-/NL"]],
    ["Washington, D.C.", ["Washington/District of Columbia/US"]],
    ["São Paulo, Brazil", ["São Paulo/-/BR"]],
    ["Bengaluru, Karnataka, India", ["Bengaluru/Karnataka/IN"]],
    ["Prague, Prague, Czechia", ["Prague/-/CZ"]],
    ["Illinois", ["-/Illinois/US"]],
    ["Fort Wayne, IN", ["Fort Wayne/Indiana/US"]],
    ["Sunnyvale CA or Toronto Canada", ["Sunnyvale/California/US", "Toronto/-/CA"]],
    ["Jackson, MI 49202", ["Jackson/Michigan/US"]],
    ["Cambridge, MA USA", ["Cambridge/Massachusetts/US"]],
    ["US-San Francisco, US-Chicago", ["San Francisco/-/US", "Chicago/-/US"]],
    ["North America", ["-/-/-"]],
    ["Latin America - Remote", ["-/-/-"]],
    ["Remote - US: Select locations", ["-/-/US"]],
    ["São Paulo -SP", ["São Paulo/-/BR"]],
    ["CA-Toronto", ["Toronto/-/CA"]],
    ["San Francisco Bay Area", ["San Francisco/-/US"]],
    ["Remote in USA", ["-/-/US"]],
    ["Remote", ["-/-/-"]],
    ["Middle of Nowhere", ["-/-/-"]],
    ["", []],
  ])("%s", (line, places) => {
    const found = read(line);
    expect(found).toEqual(places);
  });

  it("lets fields win over words and never guesses a country from nothing", () => {
    expect(derivePlaces([{ city: "Ghent", country: "be" }], "Somewhere, US")).toEqual([
      { text: "Ghent, be", city: "Ghent", countryCode: "BE" },
    ]);
    expect(derivePlaces([{ city: "Rivermill" }], undefined)).toEqual([{ text: "Rivermill", city: "Rivermill" }]);
    expect(derivePlaces([{ city: "Remote", region: "Europe", country: "DE" }], undefined)).toEqual([
      { text: "DE", countryCode: "DE" },
    ]);
  });

  it("lets words fill what fields leave open", () => {
    expect(derivePlaces([{ text: "Paris, France", country: "France" }], undefined)).toEqual([
      { text: "Paris, France", city: "Paris", countryCode: "FR" },
    ]);
    expect(
      derivePlaces([{ text: "Anywhere in France, Belgium", country: "Europe" }], undefined).map((p) => p.countryCode),
    ).toEqual(["FR", "BE"]);
  });

  it("names no place twice and at most fifty", () => {
    expect(derivePlaces([], "Berlin; Berlin; berlin, Germany")).toHaveLength(1);
    expect(
      derivePlaces(
        Array.from({ length: 80 }, (_, i) => ({ city: `Town${i}` })),
        "",
      ),
    ).toHaveLength(50);
  });
});
