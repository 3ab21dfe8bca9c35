import { describe, expect, it } from "vitest";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { ENGLISH_FALSE, ENGLISH_RESUME, ENGLISH_TRUE } from "@/lib/domain/evidence/claims/cases/english-cases";
import { GERMAN_FALSE, GERMAN_RESUME, GERMAN_TRUE } from "@/lib/domain/evidence/claims/cases/german-cases";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

const KNOWN: Record<string, string> = {
  rust: "Rust",
  "node.js": "Node.js",
  salesforce: "Salesforce",
  javascript: "JavaScript",
  typescript: "TypeScript",
  sql: "SQL",
  postgresql: "PostgreSQL",
  terraform: "Terraform",
  react: "React",
};
const IMPLIED: Record<string, string[]> = {
  TypeScript: ["JavaScript"],
  PostgreSQL: ["SQL"],
  "Node.js": ["JavaScript"],
};

/** A recogniser of a few names, enough to show what implication does. */
const recognizer: SkillRecognizer = {
  recognize: (text) =>
    [...text.matchAll(/[\p{L}.+#]+/gu)].flatMap((m) => {
      const label = KNOWN[m[0].toLowerCase()] ?? KNOWN[m[0].toLowerCase().replace(/\.$/, "")];
      return label
        ? [
            {
              text: m[0],
              start: m.index,
              end: m.index + m[0].length,
              label,
              kind: "technology" as const,
              confidence: 1,
            },
          ]
        : [];
    }),
  canonical: (name) => KNOWN[name.toLowerCase()] ?? null,
  implies: (have, want) =>
    Object.entries(IMPLIED).some(
      ([k, v]) => k.toLowerCase() === have.toLowerCase() && v.some((x) => x.toLowerCase() === want.toLowerCase()),
    ),
};
const english = claimLedger(ENGLISH_RESUME, recognizer);
const german = claimLedger(GERMAN_RESUME, recognizer);
const today = "2026-11-23";

const englishLetter = (sentence: string) =>
  `Dear Hiring Manager,\n\nI am writing to apply for the Platform Engineer role at Orbital Foods. ${sentence}\n\nSincerely,\nNadia Rahman`;
const germanLetter = (sentence: string) =>
  `Sehr geehrte Frau Winter,\n\nhiermit bewerbe ich mich um die Stelle als Senior Projektleiterin bei der Meridian Energie AG. ${sentence}\n\nMit freundlichen Grüßen\nJulia Hartmann`;
const found = (text: string, evidence = english) => verifyClaims({ text, evidence, recognizer, today });

describe("verifyClaims on letters", () => {
  it.each(ENGLISH_TRUE)("passes: %s", (sentence) => {
    expect(found(englishLetter(sentence))).toEqual([]);
  });
  it.each(ENGLISH_FALSE)("stops: %s", (sentence) => {
    expect(found(englishLetter(sentence))).not.toEqual([]);
  });
  it.each(GERMAN_TRUE)("lässt durch: %s", (sentence) => {
    expect(found(germanLetter(sentence), german)).toEqual([]);
  });
  it.each(GERMAN_FALSE)("hält an: %s", (sentence) => {
    expect(found(germanLetter(sentence), german)).not.toEqual([]);
  });
});

describe("verifyClaims", () => {
  it("gives the words, their UTF-16 offsets, a reason and the nearest evidence", () => {
    const text = englishLetter("😀 I trimmed our cloud bill by 60 percent by rightsizing AWS instances.");
    const [claim, ...others] = found(text);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ kind: "number", claim: "60 percent" });
    expect(text.slice(claim?.start, claim?.end)).toBe("60 percent");
    expect(claim?.nearestEvidence?.text).toContain("Reduced cloud costs by 30%");
    expect(claim?.reason).toMatch(/\.$/);
  });

  it("reads a whole resume text without a greeting, and stops only what is not in the document", () => {
    const text =
      "Nadia Rahman\nSoftware Engineer\n\nEXPERIENCE\nSoftware Engineer, Acme Robotics (2020 – 2024)\n- Reduced cloud costs by 30% by rightsizing AWS instances\n- Mentored two interns\n\nEDUCATION\nBachelor of Science, Computer Science, University of Manchester\n\nSKILLS\nNode.js, TypeScript, PostgreSQL";
    expect(found(text)).toEqual([]);
    expect(found(text.replace("Acme Robotics", "Contoso Robotics")).map((f) => f.claim)).toEqual(["Contoso"]);
    expect(found(text.replace("30%", "300%")).map((f) => f.claim)).toEqual(["300%"]);
    expect(found(text.replace("PostgreSQL", "Terraform")).map((f) => f.claim)).toEqual(["Terraform"]);
  });

  it("takes sentences with citations, and does not count words quoted from the posting", () => {
    const bullet = english.find((e) => e.text.startsWith("Mentored"));
    const sentences = [
      {
        text: 'I read in your posting: "We build ovens for 300 bakeries."',
        evidenceIds: [],
        postingQuote: "We build ovens for 300 bakeries.",
      },
      { text: "I mentored two interns.", evidenceIds: [bullet?.id ?? ""] },
    ];
    const allowed = { company: "Orbital Foods", postingText: "We build ovens for 300 bakeries. Apply now." };
    expect(verifyClaims({ sentences, evidence: english, recognizer, allowed })).toEqual([]);
    const forged = [
      { text: "I wrote the book Ovens of the World.", evidenceIds: [], postingQuote: "Ovens of the World" },
    ];
    expect(verifyClaims({ sentences: forged, evidence: english, recognizer, allowed })).not.toEqual([]);
  });

  it("lets a skill pass that follows from another, and not the other way round", () => {
    expect(found(englishLetter("I use JavaScript and SQL."))).toEqual([]);
    const onlyJavaScript = claimLedger({ skills: [{ name: "JavaScript" }] }, recognizer);
    expect(found(englishLetter("I use TypeScript."), onlyJavaScript)).not.toEqual([]);
  });

  it("counts open roles up to the day it is told", () => {
    const open = claimLedger(
      { basics: { name: "Ed Lee" }, work: [{ name: "Tarn Ltd", position: "Baker", startDate: "2016-11" }] },
      recognizer,
    );
    const text = "I have ten years of experience as a baker.";
    expect(verifyClaims({ text, evidence: open, recognizer, today: "2026-11-23" })).toEqual([]);
    expect(verifyClaims({ text, evidence: open, recognizer, today: "2019-11-23" }).map((f) => f.kind)).toEqual([
      "duration",
    ]);
  });

  it("lets evidence that the owner adds carry the claim", () => {
    const text = englishLetter("I hold the CKA certification.");
    expect(found(text)).not.toEqual([]);
    const added = [
      ...english,
      {
        id: "ev_owner",
        kind: "statement" as const,
        text: "I hold the CKA certification since 2025",
        asserts: { skills: [], quantities: [] },
        source: "owner" as const,
        statedAt: "2026-11-01",
      },
    ];
    expect(found(text, added)).toEqual([]);
  });

  it("gives the same answer twice, and nothing for an empty text", () => {
    const text = englishLetter(ENGLISH_FALSE.slice(0, 12).join(" "));
    expect(found(text)).toEqual(found(text));
    expect(found("")).toEqual([]);
    expect(verifyClaims({ sentences: [], evidence: [], recognizer: null })).toEqual([]);
  });
});
