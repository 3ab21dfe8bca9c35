import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { rankJobs } from "@/server/services/match/rank-jobs";
import { failImport, readImport } from "@/server/services/posting/read-import";

const RECEIVED = "posting/import.received";

/** Reads what a person brought in, then ranks. At most two at a time for one person, so that a pile of mails waits its turn. */
export function readImportFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "read-import",
      name: "Read what came in",
      triggers: [{ event: RECEIVED }],
      idempotency: "event.data.importId",
      retries: 2,
      concurrency: [{ key: "event.data.accountId", limit: 2 }],
      priority: { run: "120" },
      onFailure: async ({ event, error, step }) => {
        const { accountId, importId } = dataOf(RECEIVED, event.data.event);
        await step.run("end-import", () => failImport(contextFor(asAccount(accountId)), importId, error.message));
      },
    },
    async ({ event, step }) => {
      const { accountId, importId } = dataOf(RECEIVED, event);
      const ctx = contextFor(asAccount(accountId));
      const { jobs } = await step.run("read-import", () => readImport(ctx, importId));
      if (jobs > 0) await step.run("rank-jobs", () => rankJobs(ctx));
      return { jobs };
    },
  );
}
