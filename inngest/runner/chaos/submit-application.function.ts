import { z } from "zod";
import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor } from "@/inngest/events";
import { recordIntent, sendOnce } from "@/inngest/runner/chaos/submission-intent";
import { moveApplication } from "@/server/services/application/move-application";

export const SUBMISSION_REQUESTED = "chaos/submission.requested";
const payload = z.object({
  accountId: z.string(),
  applicationId: z.string(),
  packageId: z.string(),
  requestId: z.string(),
});

/** The product has no function that sends yet; this one stands for it, after the design: intent, send, record. */
export function submitApplication(client: WorkflowClient, contextFor: ContextFor, employerUrl: string) {
  return client.createFunction(
    { id: "submit-application", name: "Submit (chaos)", triggers: [{ event: SUBMISSION_REQUESTED }] },
    async ({ event, step }) => {
      const { accountId, applicationId, packageId, requestId } = payload.parse(event.data);
      const ctx = contextFor(asAccount(accountId));
      const { isOurs } = await step.run("record-intent", () => recordIntent(ctx, { packageId, requestId }));
      if (!isOurs) return { outcome: "sent-by-another" };
      await step.run("send", () => sendOnce(ctx.db, employerUrl, packageId));
      await step.run("record-submitted", () => moveApplication(ctx, { id: applicationId, to: "submitted" }));
      return { outcome: "submitted" };
    },
  );
}
