import { describe, expect, it } from "vitest";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";

const recognizer = loadSkillRecognizer();
const labels = (text: string) => recognizer.recognize(text).map((m) => m.label);

describe("the shipped skill recogniser", () => {
  it("knows aliases and versions", () => {
    const found = recognizer.recognize("We run k8s, Postgres 15 and ReactJS.");
    expect(found.map((m) => [m.label, m.version])).toEqual([
      ["Kubernetes", undefined],
      ["PostgreSQL", "15"],
      ["React", undefined],
    ]);
    for (const m of found) expect("We run k8s, Postgres 15 and ReactJS.".slice(m.start, m.end)).toBe(m.text);
  });

  it("takes no ordinary word for a skill", () => {
    expect(labels("You go to market, excel at your word, express ideas and react to incidents.")).toEqual([]);
    expect(labels("React to incidents within minutes. Our chef de partie is swift.")).toEqual([]);
  });

  it("takes no ordinary word beside a skill for an acronym or a product", () => {
    expect(labels("We care about sustainability, safe work and rest.")).toEqual(["Sustainability"]);
    expect(labels("You act on GTM plans; follow us on LinkedIn and Google.")).toEqual([]);
  });

  it("believes an ordinary word beside a sure skill or after a telling word", () => {
    expect(labels("Languages: Go, R, C")).toEqual(["Go", "R", "C"]);
    expect(labels("Five years of experience in Go")).toEqual(["Go"]);
    expect(labels("Good command of MS Excel and Word")).toEqual(["Excel", "Word"]);
  });

  it("does not read a count of years as a version", () => {
    expect(recognizer.recognize("Python 3+ years, Java 5 years")[0]?.version).toBeUndefined();
    expect(recognizer.recognize("Python 3.11")[0]?.version).toBe("3.11");
  });

  it("finds skills outside software", () => {
    expect(labels("Registered nurse with ACLS and wound care; fluent in German.")).toEqual(
      expect.arrayContaining(["ACLS", "Wound care", "German"]),
    );
  });

  it("names one skill as it was meant", () => {
    expect(["Golang", "react.js", "K8S", "MS Excel", "Postgres 14", "go"].map((n) => recognizer.canonical(n))).toEqual([
      "Go",
      "React",
      "Kubernetes",
      "Excel",
      "PostgreSQL",
      "Go",
    ]);
    expect(recognizer.canonical("underwater basket weaving for cats")).toBeNull();
  });

  it("implies upwards only, and shows the path", () => {
    expect(recognizer.implies("React", "JavaScript")).toBe(true);
    expect(recognizer.implies("JavaScript", "React")).toBe(false);
    expect(recognizer.implicationPath("NextJS", "JS")).toEqual(["Next.js", "JavaScript"]);
  });
});
