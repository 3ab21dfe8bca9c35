import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { PREPARATION_WORDS } from "@/lib/domain/application/preparation-words";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findDraft, listChunks } from "@/server/services/application/draft.store";

export type DraftProgress = {
  status: ApplicationStatus;
  draftNumber: number;
  /** Which text is being written or was written last, in words for the person. */
  step: string;
  resume: string;
  coverLetter: string;
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
      : draft.claims === null
        ? PREPARATION_WORDS.check
        : PREPARATION_WORDS.seal;
  return {
    status: application.status,
    draftNumber: application.draftNumber,
    step,
    resume: textOf("resume"),
    coverLetter: textOf("cover-letter"),
    isDone: application.status !== "preparing",
  };
}
