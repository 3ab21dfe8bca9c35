import { z } from "zod";

/** A span of a text that says more than its evidence. Offsets are UTF-16 indexes into that text. */
export const unsupportedClaimSchema = z.object({
  /** The unsupported words. */
  claim: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** Why, in a sentence for the owner. */
  reason: z.string(),
  nearestEvidence: z.object({ id: z.string(), text: z.string() }).nullable(),
  kind: z.string(),
  /** Which text of a draft: the letter, or a JSON pointer of the tailored resume. */
  where: z.string().optional(),
});
export type UnsupportedClaim = z.infer<typeof unsupportedClaimSchema>;
