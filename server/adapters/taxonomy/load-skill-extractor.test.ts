import { describe, expect, it } from "vitest";
import { loadSkillExtractor } from "@/server/adapters/taxonomy/load-skill-extractor";

describe("skills of a text", () => {
  const extract = loadSkillExtractor();
  const text =
    "You have experience with k8s and Postgres 15.\n- Strong communication skills\n- Machine learning is a plus";

  it("gives spans that match the text, in order", () => {
    const found = extract(text);
    for (const f of found) expect(text.slice(f.start, f.end)).toBe(f.text);
    expect(found.map((f) => f.start)).toEqual(found.map((f) => f.start).sort((a, b) => a - b));
  });

  it("names the concept where it is known", () => {
    const found = extract(text);
    expect(found.find((f) => f.label === "Kubernetes")?.kind).toBe("technology");
    const postgres = found.find((f) => f.label === "PostgreSQL");
    expect(postgres).toMatchObject({ text: "Postgres 15", version: "15", onet: expect.stringMatching(/^\d{8}$/) });
    expect(postgres?.uri).toContain("data.europa.eu/esco/skill/");
    expect(found.some((f) => f.kind === "skill" && /communication/i.test(f.text))).toBe(true);
  });

  it("is silent where nothing is named", () => {
    expect(extract("")).toEqual([]);
    expect(extract("Our office has a garden and a dog.")).toEqual([]);
  });
});
