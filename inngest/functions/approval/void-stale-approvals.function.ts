import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { EVENTS } from "@/lib/events";
import { voidStaleApprovals } from "@/server/services/approval/void-stale-approvals";

/** An opening changed or closed: what waits for a decision about it, or was approved and not sent, loses its ground. */
export function voidStaleApprovalsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "void-stale-approvals",
      name: "Withdraw what an opening no longer carries",
      triggers: [{ event: "posting/changed" }, { event: "posting/closed" }],
      concurrency: [{ limit: 1 }],
    },
    async ({ event, step }) => {
      const { jobIds } = EVENTS["posting/changed"].parse(event.data);
      return step.run("void-stale-approvals", () => voidStaleApprovals(contextFor({ kind: "system" }), { jobIds }));
    },
  );
}
