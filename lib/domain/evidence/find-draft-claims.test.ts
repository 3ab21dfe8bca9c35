import { describe, expect, it } from "vitest";
import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { findDraftClaims } from "@/lib/domain/evidence/find-draft-claims";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";

const evidence = claimLedger(
  {
    work: [
      {
        name: "Ellerby Scales",
        position: "Fitter",
        startDate: "2021-01",
        endDate: "2024-01",
        highlights: ["Repaired 40 scales"],
      },
    ],
  },
  null,
);
const recognizer = { recognize: () => [], canonical: () => null, implies: () => false };
const posting = minimalPostingSchema.parse({ id: "p", title: "Fitter", company: "Mehl AG", text: "We mill." });
const claimsOf = (answer: Partial<ApplicationAnswer> & { question: string; answer: string }) =>
  findDraftClaims(
    {
      tailoredResume: { resume: {}, changes: [], provenance: {}, omitted: [] } as never,
      coverLetter: { subject: "", greeting: "", paragraphs: [], closing: "", language: "en" } as never,
      answers: [
        { id: "q", maxCharacters: 600, from: "owner", writer: "owner", evidenceIds: [], isSensitive: false, ...answer },
      ],
    },
    { evidence, posting, recognizer, today: "2026-11-24" },
  ).map(({ where, claim }) => [where, claim]);

describe("answers in a draft", () => {
  it("holds what the owner types into this draft to the evidence, as anything else", () => {
    expect(claimsOf({ question: "Describe your work.", answer: "At Ellerby Scales I repaired 400 scales." })).toEqual([
      ["answer/q", "400"],
    ]);
    expect(claimsOf({ question: "Describe your work.", answer: "At Ellerby Scales I repaired 40 scales." })).toEqual(
      [],
    );
  });
  it("leaves wishes, dates to come and sensitive questions to the owner", () => {
    expect(claimsOf({ question: "What is your notice period?", answer: "3 months" })).toEqual([]);
    expect(claimsOf({ question: "What is your expected salary?", answer: "70,000 EUR", isSensitive: true })).toEqual(
      [],
    );
  });
  it("takes the answer bank as stated there by the owner", () => {
    expect(claimsOf({ question: "Describe your work.", answer: "I repaired 400 scales.", writer: "bank" })).toEqual([]);
  });
});
