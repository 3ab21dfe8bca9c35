import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { waitForChange } from "@/inngest/wait-for-change";
import { tellAgain } from "@/server/services/activity/tell-again";
import { answerQuestions } from "@/server/services/application/answer-questions";
import { awaitOwner } from "@/server/services/application/await-owner";
import { failPreparation } from "@/server/services/application/fail-preparation";
import { settleDecision } from "@/server/services/application/settle-decision";
import { requestApproval } from "@/server/services/approval/request-approval";
import { writeCoverLetter } from "@/server/services/cover-letter/write-cover-letter";
import { verifyDraftClaims } from "@/server/services/evidence/verify-draft-claims";
import { renderDocuments } from "@/server/services/package/render-documents";
import { sealPackage } from "@/server/services/package/seal-package";
import { tailorResume } from "@/server/services/resume/tailor-resume";
import { checkBudget } from "@/server/services/usage/check-budget";

const REQUESTED = "application/preparation.requested";
/** As long as a request is open, and an hour: it ends with nothing left to decide. */
const OPEN_FOR = "169h";

/**
 * From a request to an approved package. Each step is one verb and returns ids. The wait is only the alarm clock: it is set
 * before the owner is asked, and after it the approval row is read.
 */
export function prepareApplication(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "prepare-application",
      name: "Prepare an application",
      triggers: [{ event: REQUESTED }],
      idempotency: "event.data.draftId",
      concurrency: [{ key: "event.data.accountId", limit: 3 }],
      priority: { run: "120" },
      cancelOn: [
        { event: "application/cancelled", if: "event.data.applicationId == async.data.applicationId" },
        { event: "application/writing.stopped", if: "event.data.draftId == async.data.draftId" },
        { event: "approval/voided", if: "event.data.draftId == async.data.draftId" },
      ],
      onFailure: async ({ event, error, step }) => {
        const data = dataOf(REQUESTED, event.data.event);
        await step.run("tell-owner", () =>
          failPreparation(contextFor(asAccount(data.accountId)), {
            applicationId: data.applicationId,
            draftId: data.draftId,
            message: error.message,
          }),
        );
      },
    },
    async ({ event, step, attempt }) => {
      const { accountId, applicationId, draftId } = dataOf(REQUESTED, event);
      const ctx = contextFor(asAccount(accountId));
      const draft = { applicationId, draftId };
      // Only a model costs; the owner's daily limit is looked at before it is asked, and again when it is raised or renewed.
      for (;;) {
        const { waitMs } = await step.run("check-budget", () => checkBudget(ctx));
        if (waitMs === 0) break;
        await waitForChange(step, {
          id: "await-budget",
          event: "usage/limit.changed",
          if: "async.data.accountId == event.data.accountId",
          timeout: `${Math.ceil(waitMs / 1000)}s`,
          hasChanged: async () => (await checkBudget(ctx)).waitMs === 0,
          tellAgain: () => tellAgain(ctx, "usage/limit.changed", ["accountId", accountId]),
        });
      }
      await step.run("tailor-resume", () => tailorResume(ctx, { ...draft, attempt }));
      await step.run("write-cover-letter", () => writeCoverLetter(ctx, { ...draft, attempt }));
      await step.run("answer-questions", () => answerQuestions(ctx, draft));
      const { unsupported } = await step.run("verify-claims", () => verifyDraftClaims(ctx, draft));
      if (unsupported > 0) {
        await step.run("await-owner", () => awaitOwner(ctx, { ...draft, unsupported }));
        return { outcome: "needs-owner" };
      }
      const files = await step.run("render-documents", () => renderDocuments(ctx, draft));
      const { packageId } = await step.run("seal-package", () => sealPackage(ctx, { ...draft, files }));
      // Both at once: the engine waits before it asks, so an answer that comes at once finds the wait. One draft has one
      // request.
      const wait = { event: "approval/decided", if: "async.data.draftId == event.data.draftId" };
      const decided = step.waitForEvent("await-decision", { ...wait, timeout: OPEN_FOR });
      const { approvalId } = await step.run("request-approval", () => requestApproval(ctx, { packageId, draftId }));
      await decided;
      // An owner who wants to be asked later keeps the request open longer.
      let settled = await step.run("settle-decision", () => settleDecision(ctx, { approvalId }));
      for (let round = 2; settled.outcome === "waiting"; round++) {
        await waitForChange(step, {
          ...wait,
          id: `await-decision-${round}`,
          timeout: new Date(settled.expiresAt),
          hasChanged: async () => (await settleDecision(ctx, { approvalId })).outcome !== "waiting",
          tellAgain: () => tellAgain(ctx, "approval/decided", ["draftId", draftId]),
        });
        settled = await step.run(`settle-decision-${round}`, () => settleDecision(ctx, { approvalId }));
      }
      return settled;
    },
  );
}
