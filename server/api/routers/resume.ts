import { z } from "zod";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { correctResume } from "@/server/services/resume/correct-resume";
import { deleteResume } from "@/server/services/resume/delete-resume";
import { getResume } from "@/server/services/resume/get-resume";
import { listResumes } from "@/server/services/resume/list-resumes";
import { makeResumePrimary } from "@/server/services/resume/make-resume-primary";
import { rereadResume } from "@/server/services/resume/reread-resume";
import { settleRereadConflict } from "@/server/services/resume/settle-reread-conflict";
import { stopRecognition } from "@/server/services/resume/stop-recognition";

const id = z.object({ id: z.string().min(1) });

export const resumeRouter = router({
  list: accountProcedure.query(({ ctx }) => listResumes(ctx.services)),
  get: accountProcedure.input(id).query(({ ctx, input }) => getResume(ctx.services, input.id)),
  correct: accountProcedure
    .input(id.extend({ resume: resumeSchema }))
    .mutation(({ ctx, input }) => correctResume(ctx.services, input)),
  makePrimary: accountProcedure.input(id).mutation(({ ctx, input }) => makeResumePrimary(ctx.services, input.id)),
  reread: accountProcedure
    .input(id)
    .mutation(({ ctx, input }) => rereadResume(ctx.services, { ...input, recognition: "later" })),
  stopRecognition: accountProcedure.input(id).mutation(({ ctx, input }) => stopRecognition(ctx.services, input)),
  settleConflict: accountProcedure
    .input(id.extend({ pointer: z.string() }))
    .mutation(({ ctx, input }) => settleRereadConflict(ctx.services, input)),
  delete: accountProcedure
    .input(id.extend({ restore: z.boolean().optional() }))
    .mutation(({ ctx, input }) => deleteResume(ctx.services, input)),
});
