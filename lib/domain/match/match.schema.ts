import { z } from "zod";

/** A thing a posting asks for, with the words it was read from. Offsets are UTF-16 indexes into the posting's text. */
export const REQUIREMENT_KINDS = [
  "skill",
  "years",
  "degree",
  "language",
  "licence",
  "clearance",
  "work_permit",
  "place",
  "remote",
  "salary",
  "other",
] as const;

export const requirementSchema = z.object({
  kind: z.enum(REQUIREMENT_KINDS),
  label: z.string(),
  must: z.boolean(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  span: z.string().optional(),
  uri: z.string().optional(),
  /** O*NET's code of a skill. */
  onet: z.string().optional(),
  /** A way of working ("Communication"), which a resume rarely says. */
  isSoft: z.boolean().optional(),
  /** Other labels of which one is as good ("Python, Java or Go"). */
  alternatives: z.array(z.string()).optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const judgedRequirementSchema = requirementSchema.extend({
  verdict: z.enum(["met", "partly", "not_met", "unknown"]),
  /** In the user's words: what is met or missing. */
  note: z.string(),
  evidenceIds: z.array(z.string()).default([]),
});
export type JudgedRequirement = z.infer<typeof judgedRequirementSchema>;

/** Each part in 0..1; the score is monotone in each. */
export const matchPartsSchema = z.object({
  text: z.number(),
  title: z.number(),
  skills: z.number(),
});

/** What a score was computed from, unrounded enough to try other weights without reading the posting again. */
export const scoreBasisSchema = z.object({
  text: z.number(),
  title: z.number(),
  skills: z.number(),
  /** Product of the hard facts' factors, 0..1. */
  factor: z.number().min(0).max(1),
});
export type ScoreBasis = z.infer<typeof scoreBasisSchema>;

export const matchSchema = z.object({
  /** Posting or job id, as given in. */
  id: z.string(),
  score: z.number().min(0).max(1),
  parts: matchPartsSchema,
  /** Short sentences a person would give, strongest first. */
  reasons: z.array(z.string()),
  requirements: z.array(judgedRequirementSchema).default([]),
  /** Hard facts that push the job down, in words; present only when there are any. */
  excludedBy: z.array(z.string()).optional(),
  /** Absent in matches stored before it was kept. */
  basis: scoreBasisSchema.optional(),
});
export type Match = z.infer<typeof matchSchema>;
