import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import { paragraphSpans } from "@/lib/domain/cover-letter/bold";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import { editLetter, paragraphText } from "@/lib/domain/cover-letter/edit-letter";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { DocumentStyle } from "@/lib/domain/package/document-style.schema";
import { editTailoredResume } from "@/lib/domain/resume/edit-tailored-resume";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { AppError } from "@/lib/errors";
import type { Draft } from "@/server/services/application/draft.store";

export type FinishedDraft = Draft & { tailoredResume: TailoredResume; coverLetter: CoverLetter };

/** The draft when both of its texts are written. Throws AppError `conflict` before that. */
export function finishedDraft(draft: Draft | null): FinishedDraft {
  if (!draft?.tailoredResume || !draft.coverLetter)
    throw new AppError("conflict", "There is no finished draft to edit yet.");
  return { ...draft, tailoredResume: draft.tailoredResume, coverLetter: draft.coverLetter };
}

/** A draft as the editor shows it before anything was changed. */
export function draftAsEdit(draft: FinishedDraft, style: DocumentStyle): DraftEdit {
  const { subject, greeting, paragraphs, closing } = draft.coverLetter;
  return {
    subject,
    greeting,
    paragraphs: paragraphs.map(paragraphText),
    closing,
    bold: paragraphs.flatMap((sentences, paragraph) =>
      paragraphSpans(sentences).map(([start, end]) => ({ paragraph, start, end })),
    ),
    resume: draft.tailoredResume.resume,
    answers: draft.answers ?? [],
    style: draft.style ?? style,
  };
}

/** The texts that an edit makes of a draft, every sentence with the evidence it stands on. */
export function applyDraftEdit(
  draft: FinishedDraft,
  edit: DraftEdit,
  evidence: Evidence[],
): Pick<FinishedDraft, "tailoredResume" | "coverLetter"> {
  return {
    tailoredResume: editTailoredResume(draft.tailoredResume, edit.resume, evidence),
    coverLetter: editLetter(draft.coverLetter, edit, evidence),
  };
}
