import { describe, expect, it } from "vitest";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { SkillEntry } from "@/lib/domain/match/skill-lexicon";
import { createSkillRecognizer } from "@/lib/domain/match/skill-recognizer";

const entry = (label: string, over: Partial<SkillEntry> = {}): SkillEntry => ({
  label,
  kind: "technology",
  mode: "sure",
  confidence: 0.98,
  aliases: [],
  implies: [],
  ...over,
});
const recognizer = createSkillRecognizer([
  entry("Python"),
  entry("Java"),
  entry("Kubernetes", { aliases: ["k8s"] }),
  entry("Terraform"),
  entry("Wound care", { kind: "knowledge" }),
  entry("German", { kind: "language" }),
  entry("English", { kind: "language" }),
]);
const read = (text: string) =>
  extractRequirements(text, recognizer).map((r) => `${r.must ? "must" : "nice"} ${r.kind} ${r.label}`);

const POSTING = `About us
We are a Terraform shop with 12 years of history.

What you will do
Run k8s clusters.

Requirements
- 5+ years of experience in operations
- Python or Java
- Bachelor's degree in computer science
- Fluent German (C1)
- Valid driver's license

Nice to have
- Terraform

What we offer
Salary: €70,000 - €85,000 per year. Must be authorized to work in Germany.`;

describe("requirements of a posting", () => {
  it("tells must from nice, and leaves the company's own story out", () => {
    expect(read(POSTING)).toEqual([
      "must years 5+ years of experience",
      "must skill Python",
      "must skill Java",
      "must degree Bachelor's degree",
      "must language German C1",
      "must licence Valid driver's license",
      "must work_permit Must be authorized to work in Germany",
      "nice skill Terraform",
      "nice salary €70,000 - €85,000 per year",
    ]);
  });

  it("gives the place of each span", () => {
    for (const r of extractRequirements(POSTING, recognizer)) expect(POSTING.slice(r.start, r.end)).toBe(r.span);
  });

  it("knows that one of a list is enough", () => {
    const python = extractRequirements(POSTING, recognizer).find((r) => r.label === "Python");
    expect(python?.alternatives).toEqual(["Java"]);
  });

  it("reads nice-to-have from the sentence too", () => {
    expect(read("Requirements\n- Python\n- Kubernetes is a plus")).toEqual([
      "must skill Python",
      "nice skill Kubernetes",
    ]);
  });

  it("finds what is asked in a text without headings", () => {
    expect(read("You have experience with Python. We drink coffee. Active secret clearance required.")).toEqual([
      "must skill Python",
      "must clearance Active secret clearance",
    ]);
  });

  it("takes no age and no company history for years of experience", () => {
    expect(read("You must be 18 years old. For 25 years we have built boats.")).toEqual([]);
  });

  it("is silent on an empty text", () => {
    expect(read("")).toEqual([]);
  });
});

const GERMAN = `Elektroniker (m/w/d) für Betriebstechnik

Deine Aufgaben
- Wartung unserer Anlagen

Dein Profil
- Abgeschlossene Ausbildung als Elektroniker
- Mindestens drei Jahre Berufserfahrung in der Instandhaltung
- Kenntnisse in Terraform
- Führerschein Klasse B
- Sehr gute Deutschkenntnisse (C1); gute Englischkenntnisse von Vorteil
- Gültige Arbeitserlaubnis für Deutschland
- Wohnsitz im Raum Kassel

Von Vorteil
- Abgeschlossenes Studium der Elektrotechnik

Wir bieten
- 48.000 € bis 56.000 € im Jahr
- Zwei Tage Homeoffice pro Woche
- Sicherheitsüberprüfung (Ü2) vor dem Start`;

const ENGLISH = `Clinical Data Manager

What you need
- 4+ years' experience with Python
- Bachelor's degree in life sciences
- Fluent English; German is a plus
- Right to work in the UK
- Enhanced DBS check
- Full UK driving licence
- Must be based in the UK or Ireland

What we offer
Hybrid: two days a week in our Leeds office
Pay: £45,000 - £52,000 per year`;

describe("every type of requirement, with its words", () => {
  it("is read from a German posting", () => {
    const found = read(GERMAN);
    for (const line of [
      "must degree Vocational training",
      "must years 3+ years of experience",
      "must skill Terraform",
      "must licence Führerschein Klasse B",
      "must language German C1",
      "nice language English B2",
      "must work_permit Gültige Arbeitserlaubnis für Deutschland",
      "must place Wohnsitz im Raum Kassel",
      "nice degree Bachelor's degree",
      "nice salary 48.000 € bis 56.000 € im Jahr",
      "nice remote Zwei Tage Homeoffice pro Woche",
      "must clearance Sicherheitsüberprüfung (Ü2)",
    ])
      expect(found).toContain(line);
  });

  it("is read from an English posting", () => {
    const found = read(ENGLISH);
    for (const line of [
      "must years 4+ years of experience",
      "must skill Python",
      "must degree Bachelor's degree",
      "must language English C1",
      "nice language German",
      "must work_permit Right to work in the UK",
      "must clearance Enhanced DBS check",
      "must licence Full UK driving licence",
      "must place Must be based in the UK or Ireland",
      "nice remote Hybrid: two days a week in our Leeds office",
      "nice salary £45,000 - £52,000 per year",
    ])
      expect(found).toContain(line);
  });

  it("has its place in the text, whatever the type", () => {
    for (const text of [GERMAN, ENGLISH])
      for (const r of extractRequirements(text, recognizer)) expect(text.slice(r.start, r.end)).toBe(r.span);
  });

  it("takes no remote sensing and no hybrid car for a way of working", () => {
    expect(read("Requirements\n- Experience in remote sensing and remote control of hybrid cars")).toEqual([]);
  });
});

describe("what a sentence asks", () => {
  const full = createSkillRecognizer([
    entry("Python"),
    entry("Java"),
    entry("Jira"),
    entry("Asana"),
    entry("Kubernetes"),
    entry("Computer science", { kind: "knowledge" }),
    entry("Recruitment", { kind: "knowledge" }),
    entry("Machine learning", { kind: "knowledge" }),
    entry("Communication", { kind: "skill" }),
    entry("French", { kind: "language" }),
    entry("English", { kind: "language" }),
  ]);
  const of = (text: string) => extractRequirements(text, full);
  const lines = (text: string) => of(text).map((r) => `${r.must ? "must" : "nice"} ${r.kind} ${r.label}`);

  it("says a number of years with what they are of, and only what follows “preferably” is nice", () => {
    expect(lines("Requirements\n- 4+ years of retail sales experience, preferably with Jira")).toEqual([
      "must years 4+ years of retail sales experience",
      "nice skill Jira",
    ]);
  });

  it("takes the subject of a degree for no skill, and the lower of two degrees", () => {
    expect(lines("Requirements\n- Bachelor's or Master's degree in Computer Science or a related field")).toEqual([
      "must degree Bachelor's degree",
    ]);
  });

  it("takes examples for alternatives", () => {
    const [jira, asana] = of("Requirements\n- Planning tools such as Jira and Asana");
    expect(jira?.alternatives).toEqual(["Asana"]);
    expect(asana?.alternatives).toEqual(["Jira"]);
    expect(of("Requirements\n- Python and Java")[0]?.alternatives).toBeUndefined();
  });

  it("leaves out the company's story, its process and its addresses", () => {
    expect(
      lines(
        "About Mistral Mills\nWe are a machine learning company.\n\nRequirements\n- Python\nOur recruitment process uses machine learning. Write to recruitment@example.org.",
      ),
    ).toEqual(["must skill Python"]);
  });

  it("reads the tools a team works with as good to know", () => {
    expect(lines("Requirements\n- Python\n\nOur tech stack\n- Kubernetes, Java")).toEqual([
      "must skill Python",
      "nice skill Kubernetes",
      "nice skill Java",
    ]);
  });

  it("does not take a market for a language", () => {
    expect(lines("Requirements\n- Knowledge of French accounting rules\n- Fluent English and French (B2)")).toEqual([
      "must language English C1",
      "must language French B2",
    ]);
  });

  it("reads French and Spanish wording", () => {
    expect(lines("Profil recherché\n- 3 ans d'expérience minimum\n- Bac+5\n- Anglais courant")).toEqual([
      "must years 3+ years of experience",
      "must degree Master's degree",
      "must language English C1",
    ]);
    expect(lines("Requisitos\n- 2 años de experiencia\n- Inglés avanzado")).toEqual([
      "must years 2+ years of experience",
      "must language English C1",
    ]);
  });

  it("marks ways of working, which a resume rarely shows", () => {
    expect(of("Requirements\n- Communication")[0]).toMatchObject({ label: "Communication", isSoft: true });
  });
});
