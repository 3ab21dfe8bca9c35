import { type CoverLetter, coverLetterSchema } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findDraft } from "@/server/services/application/draft.store";
import { restartPreparation } from "@/server/services/application/restart-preparation";

/** The owner's edit of the newest draft: a new draft, checked, sealed and approved like any other. */
export async function editDraft(
  ctx: ServiceContext,
  input: { applicationId: string; coverLetter?: CoverLetter | undefined; resume?: Resume | undefined },
): Promise<{ draftId: string }> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), input.applicationId);
  const draft = await findDraft(ctx.db, application.id, application.draftNumber);
  if (!draft?.tailoredResume || !draft.coverLetter)
    throw new AppError("conflict", "There is no finished draft to edit yet.");
  const tailoredResume = input.resume ? { ...draft.tailoredResume, resume: input.resume } : draft.tailoredResume;
  const coverLetter = coverLetterSchema.parse(input.coverLetter ?? draft.coverLetter);
  return restartPreparation(ctx, {
    id: application.id,
    edit: {
      tailoredResume,
      coverLetter,
      writers: { resume: "owner", letter: "owner" },
      reason: "You edited the documents.",
    },
  });
}
