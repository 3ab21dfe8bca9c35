import type { WorkflowClient } from "@/inngest/client";
import type { WorkflowEvents } from "@/server/ports/workflow-events";

/** Sends through the SDK, to the embedded engine or to a real Inngest server, as the client was made. */
export function createInngestWorkflowEvents(client: WorkflowClient): WorkflowEvents {
  return {
    async send(events) {
      await client.send(events.map(({ id, event }) => ({ id, name: event.name, data: event.data })));
    },
  };
}
