import type { WorkflowClient } from "@/inngest/client";
import { type ContextFor, dataOf } from "@/inngest/events";
import { adoptOwnCopies } from "@/server/services/posting/adopt-own-copies";

const DISCOVERED = "posting/discovered";

/** When a board shows a job that somebody had brought in by themselves, both become one. One at a time: two boards may show the same. */
export function adoptOwnCopiesFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "adopt-own-copies",
      name: "Join what people brought in",
      triggers: [{ event: DISCOVERED }],
      concurrency: [{ limit: 1 }],
    },
    async ({ event, step }) => {
      const { jobIds } = dataOf(DISCOVERED, event);
      return step.run("adopt-own-copies", () => adoptOwnCopies(contextFor({ kind: "system" }), jobIds));
    },
  );
}
