import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

/** What employers ask as a yes-or-no question of their form, where a no ends the application. */
const KNOCK_OUT_KINDS = new Set<JudgedRequirement["kind"]>([
  "work_permit",
  "clearance",
  "licence",
  "language",
  "degree",
]);

/** The must-haves that can end an application at once and that the person's own facts do not answer with a yes. */
export function knockOuts(requirements: readonly JudgedRequirement[]): JudgedRequirement[] {
  return requirements.filter(
    (requirement) =>
      requirement.must &&
      KNOCK_OUT_KINDS.has(requirement.kind) &&
      (requirement.verdict === "not_met" || requirement.verdict === "unknown"),
  );
}
