import { changedFacts, factsUsed } from "@/lib/domain/approval/changed-facts";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { DatabaseClient } from "@/server/db/client";
import { getDraft } from "@/server/services/application/draft.store";
import { listStandingOf } from "@/server/services/approval/approval.store";
import { withdrawApprovals } from "@/server/services/approval/void-open-approvals";

const MAX_QUOTE = 80;
const quote = (text: string): string => (text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1)}…` : text);

/**
 * After a resume changed: voids what was asked about it, where the documents use a fact that is gone or says something else
 * now, and names that fact. Runs in the transaction of the change.
 * @returns how many were voided.
 */
export async function voidForChangedFacts(
  db: DatabaseClient,
  at: Date,
  change: { accountId: string; profileId: string; before: readonly Evidence[]; after: readonly Evidence[] },
): Promise<number> {
  const { accountId, profileId, before, after } = change;
  let voided = 0;
  for (const row of await listStandingOf(db, { accountId, profileId })) {
    const draft = await getDraft(db, row.draftId);
    const changed = changedFacts(factsUsed(draft), before, after);
    const [first] = changed;
    if (!first || row.isBeingSent) continue;
    const others = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
    const reason = `You changed a fact these documents use: “${quote(first.text)}”${others}.`;
    await withdrawApprovals(db, accountId, [row], { at, cause: "facts", reason });
    voided += 1;
  }
  return voided;
}
