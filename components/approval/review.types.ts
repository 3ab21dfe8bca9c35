import type { ReviewLine } from "@/components/approval/review-lines";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";

export type ReviewEvidence = { id: string; text: string; place: string };
export type ReviewAnswer = { id: string; question: string; answer: string; writtenBy: string };
export type ReviewFile = { path: string; label: string; url: string; sizeBytes: number; sha256: string };

/** One sentence of the letter and what it stands on. */
export type ReviewSentence = { id: string; text: string; evidenceIds: readonly string[]; postingQuote: string | null };

export type ReviewState =
  | { kind: "open"; expiresAt: Date | string | null }
  | {
      kind: "decided";
      decision: string;
      at: Date | string;
      notes: string | null;
      /** On what, and with what, it was decided, in words. */
      how: string;
    }
  | { kind: "void"; reason: string }
  | { kind: "expired"; at: Date | string };

/** Everything that one decision needs. */
export type Review = {
  approvalId: string;
  applicationId: string;
  packageId: string;
  hash: string;
  company: string;
  title: string;
  jobHref: string;
  score: number | null;
  metWords: string;
  /** Short sentences a person must have seen: a knock-out, a language, an unanswered question. */
  risks: readonly string[];
  costWords: string;
  resumePdfUrl: string | null;
  letterPdfUrl: string | null;
  lines: readonly ReviewLine[];
  /** What tailoring did, in sentences. */
  changes: readonly string[];
  sentences: readonly ReviewSentence[];
  evidence: ReadonlyMap<string, ReviewEvidence>;
  /** Null until checked. */
  claims: readonly UnsupportedClaim[] | null;
  answers: readonly ReviewAnswer[];
  files: readonly ReviewFile[];
  /** Null until approved: nothing leaves before that. */
  zipUrl: string | null;
  writers: string;
  state: ReviewState;
};
