import { z } from "zod";
import { type Match, matchPartsSchema } from "@/lib/domain/match/match.schema";

/** What a list shows of a match: small, kept beside the whole. */
export const matchSummarySchema = z.object({
  parts: matchPartsSchema,
  /** The first three. */
  reasons: z.array(z.string()),
  excludedBy: z.array(z.string()),
  /** Requirements by verdict. */
  requirements: z.object({ met: z.number(), partly: z.number(), notMet: z.number(), unknown: z.number() }),
});
export type MatchSummary = z.infer<typeof matchSummarySchema>;

export function matchSummary(match: Match): MatchSummary {
  const count = (verdict: string) => match.requirements.filter((r) => r.verdict === verdict).length;
  return {
    parts: match.parts,
    reasons: match.reasons.slice(0, 3),
    excludedBy: match.excludedBy ?? [],
    requirements: { met: count("met"), partly: count("partly"), notMet: count("not_met"), unknown: count("unknown") },
  };
}
