import type { CitedSentence } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { UnsupportedClaim as StoredClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";

/** What a span of text asserts about the owner and no evidence carries. */
export const CLAIM_KINDS = [
  "employer",
  "title",
  "date",
  "duration",
  "degree",
  "school",
  "certificate",
  "number",
  "skill",
  "name",
  "role",
  "level",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The shared shape with a kind that is one of ours. */
export type UnsupportedClaim = StoredClaim & { kind: ClaimKind };

/** What a text may mention without saying it about the owner. */
export type AllowedContext = {
  company?: string;
  title?: string;
  /** People and products of the addressee, such as the name after "Dear". */
  names?: string[];
  postingText?: string;
};

export type VerifyClaimsInput = {
  /** Either the whole text … */
  text?: string;
  /** … or sentences with what they cite; offsets then refer to the sentences joined by one space. */
  sentences?: CitedSentence[];
  evidence: Evidence[];
  /** Null when no taxonomy is loaded: skills are then checked by name only. */
  recognizer: SkillRecognizer | null;
  allowed?: AllowedContext;
  /** "YYYY-MM-DD", the end of roles that run until now. Without it open roles count to the latest date in the evidence. */
  today?: string;
};
