import { describe, expect, it } from "vitest";
import { normalizeTitle } from "@/lib/domain/match/normalize-title";
import { loadOccupationLinker, loadOnetLinker, loadSkillLinker } from "@/server/adapters/taxonomy/load-linkers";

describe("titles to occupations", () => {
  const linker = loadOccupationLinker();
  const labels = (title: string) => normalizeTitle(title, linker).map((o) => o.label);

  it.each([
    ["Registered Nurse (m/f/d)", /nurse/],
    ["Barista", /^barista$/],
    ["Truck Driver CDL-A", /driver/],
    ["Kitchen porter - London", /^kitchen porter$/],
  ])("%s", (title, expected) => {
    expect(labels(title)[0]).toMatch(expected);
  });

  it("gives an address and a falling score in 0..1", () => {
    const found = normalizeTitle("Software Developer", linker);
    expect(found[0]?.id).toMatch(/^http:\/\/data\.europa\.eu\/esco\/occupation\//);
    const scores = found.map((o) => o.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it.each(["asdf qwer zxcv", "12345", "—", ""])("has no answer for %j", (words) => {
    expect(labels(words)).toEqual([]);
  });

  it("answers the same twice", () => {
    expect(normalizeTitle("Data Engineer", linker)).toEqual(normalizeTitle("Data Engineer", linker));
  });
});

describe("titles to O*NET occupations", () => {
  const linker = loadOnetLinker();

  it.each([
    ["Registered Nurse (m/f/d)", "29-1141.00"],
    ["Senior Software Developer, remote", "15-1252.00"],
  ])("%s", (title, code) => {
    expect(normalizeTitle(title, linker, 3).map((o) => o.id)).toContain(
      `https://www.onetonline.org/link/summary/${code}`,
    );
  });

  it("has no answer for words that name none", () => {
    expect(normalizeTitle("asdf qwer zxcv", linker)).toEqual([]);
  });
});

describe("spans to skills", () => {
  const linker = loadSkillLinker();

  it("links what postings say to ESCO's words", () => {
    expect(linker.link("JavaScript", 1)[0]?.label).toBe("JavaScript");
    expect(linker.link("team player", 1)[0]?.label).toBe("work in teams");
  });

  it("has no answer for words that name no skill", () => {
    expect(linker.link("the third floor on Tuesday", 1)).toEqual([]);
  });
});
