import { z } from "zod";
import { APPLICATION_STATUS_NAMES, type ApplicationStatus } from "@/lib/domain/application/application-status";

/** What one application reached, in the order of the funnel. "answered" is any answer: an interview, an offer or a no. */
export const MILESTONES = ["prepared", "approved", "sent", "answered", "interview", "offer"] as const;
export type Milestone = (typeof MILESTONES)[number];

const reached = Object.fromEntries(MILESTONES.map((name) => [name, z.iso.datetime().nullable()])) as Record<
  Milestone,
  z.ZodNullable<z.ZodISODateTime>
>;
export const applicationMilestonesSchema = z.object({
  /** When each was first reached; null while it was not. */
  reached: z.object(reached),
  status: z.enum(APPLICATION_STATUS_NAMES),
  /** When the application came into its present status. */
  since: z.iso.datetime(),
  /** Milliseconds spent in each status that was left again. */
  spentMs: z.partialRecord(z.enum(APPLICATION_STATUS_NAMES), z.number().nonnegative()),
});
export type ApplicationMilestones = z.infer<typeof applicationMilestonesSchema>;

export type HistoryMove = { to: ApplicationStatus; at: Date };

const REACHED_BY: Partial<Record<ApplicationStatus, readonly Milestone[]>> = {
  awaiting_approval: ["prepared"],
  approved: ["prepared", "approved"],
  ready: ["prepared", "approved"],
  submitted: ["prepared", "approved", "sent"],
  interviewing: ["answered", "interview"],
  offer: ["answered", "offer"],
  rejected: ["answered"],
};

/** Folds a history, oldest move first, into what was reached and how long each status took. Null for an empty history. */
export function foldMilestones(history: readonly HistoryMove[]): ApplicationMilestones | null {
  const last = history.at(-1);
  if (!last) return null;
  const reachedAt = Object.fromEntries(MILESTONES.map((name) => [name, null])) as ApplicationMilestones["reached"];
  const spentMs: ApplicationMilestones["spentMs"] = {};
  for (const [index, move] of history.entries()) {
    for (const name of REACHED_BY[move.to] ?? []) reachedAt[name] ??= move.at.toISOString();
    const next = history[index + 1];
    if (next) spentMs[move.to] = (spentMs[move.to] ?? 0) + Math.max(0, next.at.getTime() - move.at.getTime());
  }
  return { reached: reachedAt, status: last.to, since: last.at.toISOString(), spentMs };
}
