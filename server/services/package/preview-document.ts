import type { DocumentStyle } from "@/lib/domain/package/document-style.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { applyDraftEdit, draftAsEdit } from "@/server/services/application/apply-draft-edit";
import { findDraftEdit } from "@/server/services/application/draft-edit.store";
import { loadDraft } from "@/server/services/application/load-draft";
import { documentOptions } from "@/server/services/package/document-options";
import { getDocumentStyle } from "@/server/services/package/get-document-style";

/** The PDF as it would be sealed now: the unfinished edit where there is one, in its look or in one that is being tried. */
export async function previewDocument(
  ctx: ServiceContext,
  input: { applicationId: string; document: "resume" | "cover-letter"; style?: DocumentStyle | undefined },
): Promise<Uint8Array> {
  const { application, draft, evidence } = await loadDraft(ctx, input.applicationId);
  const saved = await findDraftEdit(ctx.db, ownerOf(ctx), input.applicationId);
  const edit = saved?.draftId === draft.id ? saved.content : draftAsEdit(draft, await getDocumentStyle(ctx));
  const { tailoredResume, coverLetter } = applyDraftEdit(draft, edit, evidence);
  const { resume } = tailoredResume;
  const options = documentOptions(input.style ?? edit.style, {
    posting: application.posting,
    language: coverLetter.language,
    resume,
  });
  return input.document === "resume"
    ? ctx.ports.documents.resumePdf(resume, options)
    : ctx.ports.documents.coverLetterPdf(coverLetter, resume, options);
}
