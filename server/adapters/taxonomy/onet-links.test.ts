import { describe, expect, it } from "vitest";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { createOnetLinks } from "@/server/adapters/taxonomy/onet-links";

const codeOf = createOnetLinks([
  { example: "PostgreSQL", code: "1" },
  { example: "PostgreSQL", code: "1" },
  { example: "PostgreSQL", code: "2" },
  { example: "Structured query language SQL", code: "3" },
  { example: "Microsoft Excel", code: "4" },
  { example: "Oracle Primavera", code: "5" },
  { example: "Adobe Flow", code: "6" },
  { example: "Google Flow", code: "7" },
]);
const entry = (label: string, aliases: string[] = [], kind: SkillEntry["kind"] = "technology"): SkillEntry => ({
  label,
  aliases,
  kind,
  mode: "sure",
  confidence: 1,
  implies: [],
});

describe("O*NET codes of technologies", () => {
  it.each<[string, SkillEntry, string | undefined]>([
    ["by name, the commodity that most use", entry("PostgreSQL"), "1"],
    ["by an alias", entry("Pg database", ["PostgreSQL"]), "1"],
    ["by the acronym at the end", entry("SQL"), "3"],
    ["without the maker", entry("Excel"), "4"],
    ["not where two makers have one of that name", entry("Flow"), undefined],
    ["not for a name that it does not hold", entry("Oracle"), undefined],
    ["not for what is no technology", entry("PostgreSQL", [], "knowledge"), undefined],
  ])("%s", (_, of, code) => {
    expect(codeOf(of)).toBe(code);
  });
});
