import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { failRecognition } from "@/server/services/resume/fail-recognition";
import { recogniseResume } from "@/server/services/resume/recognise-resume";

const REQUESTED = "resume/recognition.requested";

/** Recognises an upload's pages that are pictures. One at a time for one person; whoever stops it deletes its row. */
export function recogniseResumeFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "recognise-resume",
      name: "Recognise the pages of a scan",
      triggers: [{ event: REQUESTED }],
      retries: 2,
      concurrency: [{ key: "event.data.accountId", limit: 1 }],
      priority: { run: "120" },
      onFailure: async ({ event, step }) => {
        const { accountId, resumeId } = dataOf(REQUESTED, event.data.event);
        const message = "Reading it was interrupted several times. Read it again, or upload it as PDF with text.";
        await step.run("end-recognition", () =>
          failRecognition(contextFor(asAccount(accountId)), { id: resumeId, message }),
        );
      },
    },
    async ({ event, step }) => {
      const { accountId, resumeId } = dataOf(REQUESTED, event);
      return step.run("recognise-pages", () => recogniseResume(contextFor(asAccount(accountId)), { id: resumeId }));
    },
  );
}
