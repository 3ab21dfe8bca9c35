import { z } from "zod";

/** "edit" sends the package back to its owner's desk: a changed package has another hash and asks again. */
export const APPROVAL_DECISIONS = ["approve", "reject", "edit"] as const;

const packageHash = z.string().regex(/^[0-9a-f]{64}$/, "is not a package hash");
const instant = z.iso.datetime();

/** What a person hands in. `packageHash` is the hash of the bytes they were shown. */
export const decideApprovalSchema = z
  .object({
    decision: z.enum(APPROVAL_DECISIONS),
    packageHash,
    /** Guidance for the next draft. */
    notes: z.string().trim().max(4000).optional(),
  })
  .refine((input) => input.decision !== "reject" || (input.notes ?? "") !== "", {
    path: ["notes"],
    message: "Say what should be different, so that the next draft can be.",
  });
export type DecideApproval = z.infer<typeof decideApprovalSchema>;

export const approvalDecisionSchema = z.object({
  decision: z.enum(APPROVAL_DECISIONS),
  packageHash,
  notes: z.string().optional(),
  decidedBy: z.string(),
  /** What the decision was made on, as the browser names itself; absent for the command line. */
  device: z.string().optional(),
  decidedAt: instant,
});
export type ApprovalDecision = z.infer<typeof approvalDecisionSchema>;

/** A request to decide about the exact bytes of one package. */
export const approvalSchema = z.object({
  packageHash,
  requestedAt: instant,
  expiresAt: instant,
  /** Set when something the package stands on has changed since. */
  voidedAt: instant.optional(),
  voidReason: z.string().optional(),
  decision: approvalDecisionSchema.optional(),
});
export type Approval = z.infer<typeof approvalSchema>;
