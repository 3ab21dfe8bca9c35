import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { PREPARATION_WORDS } from "@/lib/domain/application/preparation-words";
import { budgetWords } from "@/lib/domain/usage/daily-budget";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findDraft, listChunks } from "@/server/services/application/draft.store";
import { readBudget } from "@/server/services/usage/read-budget";

export type DraftProgress = {
  status: ApplicationStatus;
  draftNumber: number;
  /** Which text is being written or was written last, in words for the person. */
  step: string;
  resume: string;
  coverLetter: string;
  /** Why the writing waits, in a sentence; null while it goes on. */
  waitsFor: string | null;
  isDone: boolean;
};

/** What has been written so far of the newest draft: the text of its latest attempt, per document. */
export async function readDraftProgress(ctx: ServiceContext, applicationId: string): Promise<DraftProgress> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), applicationId);
  const draft = await findDraft(ctx.db, applicationId, application.draftNumber);
  const chunks = draft ? await listChunks(ctx.db, draft.id) : [];
  const textOf = (kind: string): string => {
    const own = chunks.filter((chunk) => chunk.kind === kind);
    const newest = Math.max(...own.map((chunk) => chunk.attempt));
    return own
      .filter((chunk) => chunk.attempt === newest)
      .map((chunk) => chunk.text)
      .join("");
  };
  const step = !draft?.tailoredResume
    ? PREPARATION_WORDS.resume
    : !draft.coverLetter
      ? PREPARATION_WORDS.letter
      : draft.answers === null
        ? PREPARATION_WORDS.answers
        : draft.claims === null
          ? PREPARATION_WORDS.check
          : PREPARATION_WORDS.seal;
  const hasBegun = chunks.length > 0 || draft?.tailoredResume != null;
  const budget = hasBegun || !ctx.ports.model ? null : await readBudget(ctx);
  return {
    waitsFor: budget?.limitMicroUsd != null && budget.leftMicroUsd <= 0 ? budgetWords(budget.limitMicroUsd) : null,
    status: application.status,
    draftNumber: application.draftNumber,
    step,
    resume: textOf("resume"),
    coverLetter: textOf("cover-letter"),
    isDone: application.status !== "preparing",
  };
}
