import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { waitForChange } from "@/inngest/wait-for-change";
import { tellAgain } from "@/server/services/activity/tell-again";
import { remindOfApproval } from "@/server/services/approval/remind-of-approval";

const REQUESTED = "approval/requested";

/** Reminds the owner of a request: after two days, when a snooze ends, and the day before it is too late. */
export function remindOfApprovalFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "remind-of-approval",
      name: "Remind of a decision",
      triggers: [{ event: REQUESTED }],
      idempotency: "event.data.approvalId",
      cancelOn: [
        { event: "approval/decided", if: "event.data.approvalId == async.data.approvalId" },
        { event: "approval/voided", if: "event.data.approvalId == async.data.approvalId" },
      ],
    },
    async ({ event, step }) => {
      const { accountId, approvalId } = dataOf(REQUESTED, event);
      const ctx = contextFor(asAccount(accountId));
      let { next } = await step.run("plan-reminder", () => remindOfApproval(ctx, { approvalId, due: null }));
      for (let round = 1; next; round++) {
        const due = next;
        await waitForChange(step, {
          id: `await-reminder-${round}`,
          event: "approval/snoozed",
          if: "async.data.approvalId == event.data.approvalId",
          timeout: new Date(due.at),
          hasChanged: async () => (await remindOfApproval(ctx, { approvalId, due: null })).next?.at !== due.at,
          tellAgain: () => tellAgain(ctx, "approval/snoozed", ["approvalId", approvalId]),
        });
        ({ next } = await step.run(`remind-${round}`, () => remindOfApproval(ctx, { approvalId, due })));
      }
    },
  );
}
