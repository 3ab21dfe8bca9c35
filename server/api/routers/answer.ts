import { z } from "zod";
import { findAnswerInput, saveAnswerInput } from "@/lib/domain/answer/answer.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { deleteAnswer } from "@/server/services/answer/delete-answer";
import { findAnswer } from "@/server/services/answer/find-answer";
import { listAnswerHistory } from "@/server/services/answer/list-answer-history";
import { listAnswers } from "@/server/services/answer/list-answers";
import { saveAnswer } from "@/server/services/answer/save-answer";

const id = z.object({ id: z.string().min(1) });

export const answerRouter = router({
  list: accountProcedure.query(({ ctx }) => listAnswers(ctx.services)),
  find: accountProcedure.input(findAnswerInput).query(({ ctx, input }) => findAnswer(ctx.services, input)),
  history: accountProcedure.input(id).query(({ ctx, input }) => listAnswerHistory(ctx.services, input.id)),
  save: accountProcedure.input(saveAnswerInput).mutation(({ ctx, input }) => saveAnswer(ctx.services, input)),
  delete: accountProcedure
    .input(id.extend({ restore: z.boolean().optional() }))
    .mutation(({ ctx, input }) => deleteAnswer(ctx.services, input)),
});
