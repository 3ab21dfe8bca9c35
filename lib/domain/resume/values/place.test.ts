import { describe, expect, it } from "vitest";
import { isPlace, parsePlace, splitTrailingPlace } from "@/lib/domain/resume/values/place";

describe("places", () => {
  it.each([
    "Portland, OR",
    "Istanbul, Türkiye",
    "Pleasantville, CA 94588",
    "Remote",
    "London",
    "10115 Berlin",
    "Remote, USA",
  ])("%s is one", (text) => {
    expect(isPlace(text)).toBe(true);
  });

  it.each([
    "Nexus Labs – San Francisco, CA",
    "Northwind Systems, Portland, OR",
    "Senior Nurse",
    "Python, SQL",
    "State University",
  ])("%s is none", (text) => {
    expect(isPlace(text)).toBe(false);
  });

  it("takes a place off the end of a phrase", () => {
    expect(splitTrailingPlace("Lead Cook, Bistro Nord, Montréal, QC")).toMatchObject({
      rest: "Lead Cook, Bistro Nord",
      place: "Montréal, QC",
    });
    expect(splitTrailingPlace("Pinehurst Clinic, Wien, Germany")).toMatchObject({
      rest: "Pinehurst Clinic",
      place: "Wien, Germany",
    });
    expect(splitTrailingPlace("State Polytechnic University, Springfield")).toBeNull();
  });

  it("names the parts", () => {
    expect(parsePlace("Columbus, OH 43004")).toEqual({
      city: "Columbus",
      region: "OH",
      countryCode: "US",
      postalCode: "43004",
    });
    expect(parsePlace("Lyon, France")).toEqual({ city: "Lyon", countryCode: "FR" });
  });
});
