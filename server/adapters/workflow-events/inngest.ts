import { inngest } from "@/inngest/client";
import type { WorkflowEvents } from "@/server/ports/workflow-events";

/** Sends through the SDK, to the embedded engine or to a real Inngest server, as its variables say. */
export function createInngestWorkflowEvents(): WorkflowEvents {
  return {
    async send(events) {
      await inngest.send(events.map(({ id, event }) => ({ id, name: event.name, data: event.data })));
    },
  };
}
