import { isDeepStrictEqual } from "node:util";
import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import { type CoverLetter, coverLetterSchema } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { applyDraftEdit, draftAsEdit } from "@/server/services/application/apply-draft-edit";
import type { Writer } from "@/server/services/application/draft.store";
import { deleteDraftEdit } from "@/server/services/application/draft-edit.store";
import { loadDraft } from "@/server/services/application/load-draft";
import { restartPreparation } from "@/server/services/application/restart-preparation";
import { getDocumentStyle } from "@/server/services/package/get-document-style";
import { saveDocumentStyle } from "@/server/services/package/save-document-style";

export type EditDraftInput = {
  applicationId: string;
  /** What the editor holds … */
  content?: DraftEdit | undefined;
  /** … or whole texts, from a caller that has no editor. */
  coverLetter?: CoverLetter | undefined;
  resume?: Resume | undefined;
};

const isWriter = (name: string | null): name is Writer => name === "model" || name === "floor" || name === "owner";
const writerOf = (changed: boolean, before: string | null): Writer => (!changed && isWriter(before) ? before : "owner");

/**
 * The owner's edit of the newest draft: a new draft, checked, sealed and approved like any other. The look they chose is
 * remembered for their next applications.
 */
export async function editDraft(ctx: ServiceContext, input: EditDraftInput): Promise<{ draftId: string }> {
  const { draft, evidence } = await loadDraft(ctx, input.applicationId);
  const standing = await getDocumentStyle(ctx);
  const { content } = input;
  const { tailoredResume, coverLetter } = content
    ? applyDraftEdit(draft, content, evidence)
    : {
        tailoredResume: { ...draft.tailoredResume, resume: input.resume ?? draft.tailoredResume.resume },
        coverLetter: coverLetterSchema.parse(input.coverLetter ?? draft.coverLetter),
      };
  const restarted = await restartPreparation(ctx, {
    id: input.applicationId,
    edit: {
      tailoredResume,
      coverLetter,
      writers: {
        resume: writerOf(!isDeepStrictEqual(tailoredResume.resume, draft.tailoredResume.resume), draft.resumeWriter),
        letter: writerOf(!isDeepStrictEqual(coverLetter, draft.coverLetter), draft.letterWriter),
      },
      style: content?.style ?? draft.style ?? standing,
      answers: content?.answers ?? draft.answers ?? undefined,
      reason: content ? reasonOf(content, draftAsEdit(draft, standing)) : "You edited the documents.",
    },
  });
  if (content && !isDeepStrictEqual(content.style, standing)) await saveDocumentStyle(ctx, content.style);
  await deleteDraftEdit(ctx.db, ownerOf(ctx), input.applicationId);
  return restarted;
}

function reasonOf(edit: DraftEdit, before: DraftEdit): string {
  const { style, answers, ...texts } = edit;
  const { style: oldStyle, answers: oldAnswers, ...oldTexts } = before;
  if (!isDeepStrictEqual(texts, oldTexts)) return "You edited the documents.";
  if (!isDeepStrictEqual(answers, oldAnswers)) return "You changed the answers.";
  if (!isDeepStrictEqual(style, oldStyle)) return "You changed how the documents look.";
  return "You made a new version of the same documents.";
}
