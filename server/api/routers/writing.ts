import { z } from "zod";
import { applicationQuestionSchema } from "@/lib/domain/application/application-answer.schema";
import { documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { stopWriting } from "@/server/services/application/stop-writing";
import { suggestAnswer } from "@/server/services/application/suggest-answer";
import { deleteLetterTemplate } from "@/server/services/cover-letter/delete-letter-template";
import { listLetterTemplates } from "@/server/services/cover-letter/list-letter-templates";
import { saveLetterTemplate, saveLetterTemplateInput } from "@/server/services/cover-letter/save-letter-template";
import { sayDifferently } from "@/server/services/cover-letter/say-differently";
import { stateEvidence, stateEvidenceInput } from "@/server/services/evidence/state-evidence";
import { explainMatchInWords } from "@/server/services/match/explain-match-in-words";
import { getDocumentStyle } from "@/server/services/package/get-document-style";
import { saveDocumentStyle } from "@/server/services/package/save-document-style";

const id = z.object({ id: z.string().min(1) });
const ofApplication = z.object({ applicationId: z.string().min(1) });

/** What helps an owner to write: other wordings, evidence they add, kept letters, the look of documents. */
export const writingRouter = router({
  stop: accountProcedure
    .input(ofApplication)
    .mutation(({ ctx, input }) => stopWriting(ctx.services, input.applicationId)),
  sayDifferently: accountProcedure
    .input(
      ofApplication.extend({
        text: z.string().trim().min(1).max(2_000),
        form: z.enum(["line", "sentence"]),
        evidenceIds: z.array(z.string()).max(20),
      }),
    )
    .mutation(({ ctx, input }) => sayDifferently(ctx.services, input)),
  stateEvidence: accountProcedure
    .input(stateEvidenceInput)
    .mutation(({ ctx, input }) => stateEvidence(ctx.services, input)),
  suggestAnswer: accountProcedure
    .input(ofApplication.extend({ question: applicationQuestionSchema }))
    .mutation(({ ctx, input }) => suggestAnswer(ctx.services, input)),
  letters: accountProcedure.input(ofApplication).query(({ ctx, input }) => listLetterTemplates(ctx.services, input)),
  saveLetter: accountProcedure
    .input(saveLetterTemplateInput)
    .mutation(({ ctx, input }) => saveLetterTemplate(ctx.services, input)),
  deleteLetter: accountProcedure.input(id).mutation(({ ctx, input }) => deleteLetterTemplate(ctx.services, input.id)),
  explainMatch: accountProcedure
    .input(z.object({ jobId: z.string().min(1) }))
    .mutation(({ ctx, input }) => explainMatchInWords(ctx.services, input)),
  style: accountProcedure.query(({ ctx }) => getDocumentStyle(ctx.services)),
  saveStyle: accountProcedure
    .input(documentStyleSchema)
    .mutation(({ ctx, input }) => saveDocumentStyle(ctx.services, input)),
});
