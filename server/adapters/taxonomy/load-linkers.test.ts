import { describe, expect, it } from "vitest";
import { normalizeTitle } from "@/lib/domain/match/normalize-title";
import { loadOccupationLinker, loadSkillLinker } from "@/server/adapters/taxonomy/load-linkers";

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
