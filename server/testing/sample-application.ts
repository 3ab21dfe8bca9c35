import { claimLedger } from "@/lib/domain/evidence/claim-ledger";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type MinimalPosting, minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

/** An invented posting in two languages. */
export function samplePosting(changes: Partial<MinimalPosting> = {}): MinimalPosting {
  return minimalPostingSchema.parse({
    id: "sample:halden:1",
    company: "Halden Systems",
    title: "Platform Engineer",
    text: [
      "About us",
      "Halden Systems builds the scheduling software that keeps regional hospitals running.",
      "We care about calm on-call weeks and about code that others can read.",
      "Requirements",
      "- Experience with Node.js and PostgreSQL",
      "- AWS in production",
      "- A degree in computer science",
      "Nice to have",
      "- React",
    ].join("\n"),
    ...changes,
  });
}

/** Everything a writer is given, for one resume and one posting. */
export function writingInputFor(resume: Resume, posting: MinimalPosting, skills: SkillRecognizer) {
  return {
    resume,
    evidence: claimLedger(resume, skills),
    posting,
    requirements: extractRequirements(posting.text, skills),
  };
}
