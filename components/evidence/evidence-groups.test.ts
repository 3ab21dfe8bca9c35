import { describe, expect, it } from "vitest";
import { evidenceGroups } from "@/components/evidence/evidence-groups";
import { deriveEvidence } from "@/lib/domain/evidence/derive-evidence";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";

const facts = deriveEvidence(
  {
    basics: { name: "Mira Lindqvist" },
    work: [{ name: "Fjordbank", position: "Engineer", highlights: ["Cut cost by 20%"] }],
    skills: [{ name: "Tools", keywords: ["Go"] }],
  },
  null,
);
const stated: Evidence = {
  id: "ev_1",
  kind: "statement",
  text: "I trained four apprentices.",
  entry: "/work/0",
  source: "owner",
  asserts: { employer: "Fjordbank", skills: [], quantities: [] },
};

describe("evidenceGroups", () => {
  it("puts every fact with its job or section", () => {
    const groups = evidenceGroups([...facts, stated], "");
    expect(groups.map((group) => [group.title, group.facts.length])).toEqual([
      ["You", 1],
      ["Engineer, Fjordbank", 3],
      ["Skills", 1],
    ]);
  });
  it("finds by words of the fact and of its entry", () => {
    expect(evidenceGroups(facts, "fjordbank cost").flatMap((group) => group.facts.map((fact) => fact.text))).toEqual([
      "Cut cost by 20%",
    ]);
    expect(evidenceGroups(facts, "nursing")).toEqual([]);
  });
});
