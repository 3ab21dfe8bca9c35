import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { deliverOutbox } from "@/server/services/activity/deliver-outbox";

/** The sweeper: hands over events that a crash left in the outbox. */
export function deliverOutboxFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    { id: "deliver-outbox", name: "Hand over waiting events", triggers: [{ cron: "* * * * *" }] },
    async ({ step }) => step.run("deliver-outbox", () => deliverOutbox(contextFor({ kind: "system" }))),
  );
}
