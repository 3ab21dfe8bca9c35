import { z } from "zod";
import {
  APPLICATION_STATUS_NAMES,
  APPLICATION_STATUSES,
  type ApplicationStatus,
  canMove,
} from "@/lib/domain/application/application-status";
import { AppError } from "@/lib/errors";

/** One step of an application's life. Entries are only ever added, oldest first. */
export const applicationMoveSchema = z.object({
  from: z.enum(APPLICATION_STATUS_NAMES).nullable(),
  to: z.enum(APPLICATION_STATUS_NAMES),
  by: z.enum(["owner", "system"]),
  note: z.string().optional(),
  /** ISO 8601 instant, UTC. */
  at: z.string(),
});
export type ApplicationMove = z.infer<typeof applicationMoveSchema>;

/** The status that a history says. An application without history is a draft. */
export function statusOf(history: readonly Pick<ApplicationMove, "to">[]): ApplicationStatus {
  return history.at(-1)?.to ?? "draft";
}

/** The history with one more move. Throws AppError `conflict` when the application cannot go there from where it is. */
export function appendMove(
  history: readonly ApplicationMove[],
  move: Omit<ApplicationMove, "from">,
): readonly ApplicationMove[] {
  const from = history.length === 0 ? null : statusOf(history);
  if (from === null ? move.to !== "draft" && !canMove("draft", move.to) : !canMove(from, move.to))
    throw refusal(from ?? "draft", move.to);
  return [...history, { ...move, from }];
}

function refusal(from: ApplicationStatus, to: ApplicationStatus): AppError {
  const name = (status: ApplicationStatus) => `"${APPLICATION_STATUSES[status].label}"`;
  const next = APPLICATION_STATUSES[from].next.map(name).join(", ");
  return new AppError(
    "conflict",
    `An application cannot go from ${name(from)} to ${name(to)}. From here it can go to ${next}.`,
  );
}
