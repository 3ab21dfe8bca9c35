import { z } from "zod";
import { APPLICATION_STATUS_NAMES } from "@/lib/domain/application/application-status";
import { draftEditSchema } from "@/lib/domain/application/draft-edit.schema";
import { contactInputSchema, noteTextSchema } from "@/lib/domain/application/tracking.schema";
import { coverLetterSchema } from "@/lib/domain/cover-letter/cover-letter.schema";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { cancelApplication } from "@/server/services/application/cancel-application";
import { compareDraftVersions } from "@/server/services/application/compare-draft-versions";
import { deleteApplication } from "@/server/services/application/delete-application";
import { deleteApplicationContact } from "@/server/services/application/delete-application-contact";
import { deleteApplicationNote } from "@/server/services/application/delete-application-note";
import { discardDraftEdit } from "@/server/services/application/discard-draft-edit";
import { editDraft } from "@/server/services/application/edit-draft";
import { getApplication } from "@/server/services/application/get-application";
import { getApplicationTracking } from "@/server/services/application/get-application-tracking";
import { getDraftEditor } from "@/server/services/application/get-draft-editor";
import { listApplications } from "@/server/services/application/list-applications";
import { listDraftVersions } from "@/server/services/application/list-draft-versions";
import { moveApplication } from "@/server/services/application/move-application";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { restartPreparation } from "@/server/services/application/restart-preparation";
import { restoreDraft } from "@/server/services/application/restore-draft";
import { retryPreparation } from "@/server/services/application/retry-preparation";
import { saveApplicationContact } from "@/server/services/application/save-application-contact";
import { saveApplicationNote } from "@/server/services/application/save-application-note";
import { saveDraftEdit } from "@/server/services/application/save-draft-edit";
import { checkDraftEdit } from "@/server/services/evidence/check-draft-edit";
import { checkText } from "@/server/services/evidence/check-text";

const id = z.object({ id: z.string().min(1) });
const note = z.string().trim().max(4000);

export const applicationRouter = router({
  prepare: accountProcedure
    .input(z.object({ jobId: z.string().min(1) }))
    .mutation(({ ctx, input }) => requestPreparation(ctx.services, input)),
  /** Writes a new draft, with the owner's notes as guidance. */
  rewrite: accountProcedure
    .input(id.extend({ guidance: note.optional() }))
    .mutation(({ ctx, input }) => restartPreparation(ctx.services, input)),
  editDraft: accountProcedure
    .input(
      z.object({
        applicationId: z.string().min(1),
        content: draftEditSchema.optional(),
        coverLetter: coverLetterSchema.optional(),
        resume: resumeSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) => editDraft(ctx.services, input)),
  /** The draft in the editor, with the owner's unfinished edit. */
  editor: accountProcedure.input(id).query(({ ctx, input }) => getDraftEditor(ctx.services, input.id)),
  saveEdit: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), draftId: z.string().min(1), content: draftEditSchema }))
    .mutation(({ ctx, input }) => saveDraftEdit(ctx.services, input)),
  discardEdit: accountProcedure.input(id).mutation(({ ctx, input }) => discardDraftEdit(ctx.services, input.id)),
  /** The truth gate for an edit under way; a mutation only so that the text travels in a body. */
  checkEdit: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), content: draftEditSchema }))
    .mutation(({ ctx, input }) => checkDraftEdit(ctx.services, input)),
  versions: accountProcedure.input(id).query(({ ctx, input }) => listDraftVersions(ctx.services, input.id)),
  compareVersions: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), from: z.number().int(), to: z.number().int() }))
    .query(({ ctx, input }) => compareDraftVersions(ctx.services, input)),
  restoreVersion: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), number: z.number().int() }))
    .mutation(({ ctx, input }) => restoreDraft(ctx.services, input)),
  checkText: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), text: z.string().max(50_000) }))
    .query(({ ctx, input }) => checkText(ctx.services, input)),
  list: accountProcedure.query(({ ctx }) => listApplications(ctx.services)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getApplication(ctx.services, input.id)),
  move: accountProcedure
    .input(id.extend({ to: z.enum(APPLICATION_STATUS_NAMES), note: note.optional() }))
    .mutation(({ ctx, input }) => moveApplication(ctx.services, input)),
  tracking: accountProcedure.input(id).query(({ ctx, input }) => getApplicationTracking(ctx.services, input.id)),
  saveNote: accountProcedure
    .input(z.object({ applicationId: z.string().min(1), id: z.string().min(1).optional(), text: noteTextSchema }))
    .mutation(({ ctx, input }) => saveApplicationNote(ctx.services, input)),
  deleteNote: accountProcedure
    .input(id.extend({ isUndo: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => deleteApplicationNote(ctx.services, input)),
  saveContact: accountProcedure
    .input(
      z.object({ applicationId: z.string().min(1), id: z.string().min(1).optional(), contact: contactInputSchema }),
    )
    .mutation(({ ctx, input }) => saveApplicationContact(ctx.services, input)),
  deleteContact: accountProcedure
    .input(id.extend({ isUndo: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => deleteApplicationContact(ctx.services, input)),
  /** Goes on with what an error stopped, from where it stopped. */
  retry: accountProcedure.input(id).mutation(({ ctx, input }) => retryPreparation(ctx.services, input.id)),
  delete: accountProcedure.input(id).mutation(({ ctx, input }) => deleteApplication(ctx.services, { id: input.id })),
  cancel: accountProcedure.input(id).mutation(({ ctx, input }) => cancelApplication(ctx.services, input.id)),
});
