import { describe, expect, it } from "vitest";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import type { RawPlace } from "@/lib/domain/posting/raw-posting";

const read = (line: string) =>
  derivePlaces([], line).map(({ city, region, countryCode }) =>
    [city, region, countryCode].map((x) => x ?? "-").join("/"),
  );

describe("derivePlaces", () => {
  it.each([
    ["London, England, United Kingdom", ["London/England/GB"]],
    ["New York, NY", ["New York/New York/US"]],
    ["Wilmington, DE", ["Wilmington/Delaware/US"]],
    ["Berlin, DE", ["Berlin/-/DE"]],
    ["Toronto, ON, CA", ["Toronto/Ontario/CA"]],
    ["Toronto, CA", ["Toronto/-/CA"]],
    ["Atlanta, Georgia", ["Atlanta/Georgia/US"]],
    ["Tbilisi, Georgia", ["Tbilisi/-/GE"]],
    ["US, OK, Oklahoma City", ["Oklahoma City/Oklahoma/US"]],
    ["PERTH, WESTERN AUSTRALIA, Australia", ["Perth/Western Australia/AU"]],
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
    ["São Paulo -SP", ["São Paulo/São Paulo/BR"]],
    ["Smalltown, DE", ["Smalltown/-/DE"]],
    ["Smalltown, IN", ["Smalltown/Indiana/US"]],
    ["Smalltown, SE", ["Smalltown/-/SE"]],
    ["Smalltown, AB, CA", ["Smalltown/Alberta/CA"]],
    ["Smalltown, KA, IN", ["Smalltown/Karnataka/IN"]],
    ["Portland, OR or Seattle, WA", ["Portland/Oregon/US", "Seattle/Washington/US"]],
    ["12345 Berlin", ["Berlin/-/DE"]],
    ["Berlin-Kreuzberg", ["Berlin/-/DE"]],
    ["Munich/Berlin", ["Munich/-/DE", "Berlin/-/DE"]],
    ["USA-TX-Austin", ["Austin/Texas/US"]],
    ["US-West Coast (Remote)", ["-/-/US"]],
    ["Hong Kong, HK", ["-/-/HK"]],
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

  it.each<[string, RawPlace, string]>([
    ["an unknown town beside its country's code", { text: "Smalltown, DE", country: "DE" }, "Smalltown/-/DE"],
    [
      "an office behind a line that names the country alone",
      { text: "United States", city: "Boise", country: "US" },
      "-/-/US",
    ],
    ["an office behind a line that names another country", { text: "Japan", city: "Boise", country: "US" }, "-/-/JP"],
    [
      "a city of which the line says where it is",
      { text: "Delft, South Holland, Netherlands", city: "Delft", country: "NL" },
      "Delft/South Holland/NL",
    ],
    ["a region that is the country", { city: "Malmö", region: "Sweden", country: "SE" }, "Malmö/-/SE"],
    ["a region's code", { city: "Pune", region: "MH", country: "IN" }, "Pune/Maharashtra/IN"],
    ["capitals", { city: "KINGS MOUNTAIN", region: "NC", country: "US" }, "Kings Mountain/North Carolina/US"],
    ["a coast", { text: "East Coast", city: "East Coast", country: "US" }, "-/-/US"],
    ["a town's own name with a small word", { city: "Stow-in-Vale", country: "GB" }, "Stow-in-Vale/-/GB"],
  ])("reads %s", (_, raw, place) => {
    const found = derivePlaces([raw], undefined);
    expect(
      found.map(({ city, region, countryCode }) => [city, region, countryCode].map((x) => x ?? "-").join("/")),
    ).toEqual([place]);
  });

  it("reads a field that holds several places", () => {
    const raw = { city: "Paris, France; Lyon, France", country: "France, Metropolitan" };
    expect(derivePlaces([raw], undefined).map((p) => p.city)).toEqual(["Paris", "Lyon"]);
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
