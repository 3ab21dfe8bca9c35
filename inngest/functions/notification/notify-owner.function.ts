import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { NOTIFIED_EVENTS, type NotifiedEvent } from "@/lib/domain/notification/notification-for";
import { notifyOwner } from "@/server/services/notification/notify-owner";

/** Tells the owner what happened to an application. One notice per cause, however often the event comes. */
export function notifyOwnerFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "notify-owner",
      name: "Tell the owner",
      triggers: NOTIFIED_EVENTS.map((event) => ({ event })),
      concurrency: [{ key: "event.data.accountId", limit: 4 }],
    },
    async ({ event, step }) => {
      const name = NOTIFIED_EVENTS.find((one) => one === String(event.name));
      if (!name) throw new Error(`Nobody is told of ${event.name}.`);
      const told = { name, data: dataOf(name, event) } as NotifiedEvent;
      await step.run("notify-owner", () => notifyOwner(contextFor(asAccount(told.data.accountId)), told));
    },
  );
}
