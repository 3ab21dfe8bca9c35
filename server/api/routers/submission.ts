import { z } from "zod";
import { requestSubmissionSchema } from "@/lib/domain/submission/submission.schema";
import { accountProcedure, router } from "@/server/api/trpc";
import { answerSubmission } from "@/server/services/submission/answer-submission";
import { cancelSubmission } from "@/server/services/submission/cancel-submission";
import { getSubmissionPlan } from "@/server/services/submission/get-submission-plan";
import { requestSubmission } from "@/server/services/submission/request-submission";

const id = z.object({ id: z.string().min(1) });

export const submissionRouter = router({
  /** What can be sent, where to, and how the newest attempt stands. */
  plan: accountProcedure
    .input(z.object({ applicationId: z.string().min(1) }))
    .query(({ ctx, input }) => getSubmissionPlan(ctx.services, input.applicationId)),
  request: accountProcedure
    .input(requestSubmissionSchema)
    .mutation(({ ctx, input }) => requestSubmission(ctx.services, input)),
  /** The owner's word on what only they can know. */
  answer: accountProcedure
    .input(id.extend({ wasSent: z.boolean() }))
    .mutation(({ ctx, input }) => answerSubmission(ctx.services, input)),
  cancel: accountProcedure.input(id).mutation(({ ctx, input }) => cancelSubmission(ctx.services, input.id)),
});
