import { z } from "zod";
import { APPLICATION_STATUS_NAMES } from "@/lib/domain/application/application-status";
import { contactInputSchema, noteTextSchema } from "@/lib/domain/application/tracking.schema";
import { coverLetterSchema } from "@/lib/domain/cover-letter/cover-letter.schema";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { cancelApplication } from "@/server/services/application/cancel-application";
import { deleteApplicationContact } from "@/server/services/application/delete-application-contact";
import { deleteApplicationNote } from "@/server/services/application/delete-application-note";
import { editDraft } from "@/server/services/application/edit-draft";
import { getApplication } from "@/server/services/application/get-application";
import { getApplicationTracking } from "@/server/services/application/get-application-tracking";
import { listApplications } from "@/server/services/application/list-applications";
import { moveApplication } from "@/server/services/application/move-application";
import { requestPreparation } from "@/server/services/application/request-preparation";
import { restartPreparation } from "@/server/services/application/restart-preparation";
import { saveApplicationContact } from "@/server/services/application/save-application-contact";
import { saveApplicationNote } from "@/server/services/application/save-application-note";
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
        coverLetter: coverLetterSchema.optional(),
        resume: resumeSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) => editDraft(ctx.services, input)),
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
  cancel: accountProcedure.input(id).mutation(({ ctx, input }) => cancelApplication(ctx.services, input.id)),
});
