import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { waitForChange } from "@/inngest/wait-for-change";
import { tellAgain } from "@/server/services/activity/tell-again";
import { abandonSubmission } from "@/server/services/submission/abandon-submission";
import { isWordAwaited } from "@/server/services/submission/is-word-awaited";
import { recordSubmissionIntent } from "@/server/services/submission/record-submission-intent";
import { remindOfSubmission } from "@/server/services/submission/remind-of-submission";
import { sendSubmission } from "@/server/services/submission/send-submission";

const REQUESTED = "submission/requested";
const ANSWERED = "submission/answered";
/** When the owner is asked again whether they sent it, counted from the time before. */
const REMIND_AFTER = ["1d", "3d", "7d"] as const;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Sends one approved package: the intent is recorded, the channel is called at most once, and what nobody can know is asked
 * of the owner. Beside each step with an effect stands what is done when it fails for good.
 */
export function submitApplication(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "submit-application",
      name: "Send an application",
      triggers: [{ event: REQUESTED }],
      idempotency: "event.data.submissionId",
      concurrency: [{ key: "event.data.accountId", limit: 2 }],
      priority: { run: "120" },
      cancelOn: [{ event: "submission/cancelled", if: "event.data.submissionId == async.data.submissionId" }],
    },
    async ({ event, step }) => {
      const { accountId, submissionId } = dataOf(REQUESTED, event);
      const ctx = contextFor(asAccount(accountId));
      const abandon = (reason: string) => () => abandonSubmission(ctx, { submissionId, reason });
      try {
        await step.run("record-intent", () => recordSubmissionIntent(ctx, { submissionId }));
      } catch (error) {
        // Nothing has left: the attempt ends and gives the package's key back.
        return step.run("release-request", abandon(reasonOf(error)));
      }
      let state: string;
      try {
        ({ state } = await step.run("send", () => sendSubmission(ctx, { submissionId })));
      } catch (error) {
        // Not begun: it ends. Begun: it may have arrived, so the owner is asked and it is never sent again by itself.
        ({ state } = await step.run("give-up-sending", abandon(reasonOf(error))));
      }
      if (state !== "handed_over" && state !== "unknown") return { state };
      for (const [index, timeout] of REMIND_AFTER.entries()) {
        await waitForChange(step, {
          id: `await-word-${index + 1}`,
          event: ANSWERED,
          if: "async.data.submissionId == event.data.submissionId",
          timeout,
          hasChanged: async () => !(await isWordAwaited(ctx, { submissionId })),
          tellAgain: () => tellAgain(ctx, ANSWERED, ["submissionId", submissionId]),
        });
        const asked = await step.run(`remind-${index + 1}`, () =>
          remindOfSubmission(ctx, { submissionId, round: index + 1 }),
        );
        if (!asked.isOpen) return { state: asked.state };
      }
      return { state };
    },
  );
}
