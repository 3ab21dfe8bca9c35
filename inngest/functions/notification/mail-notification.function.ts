import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { mailNotification } from "@/server/services/notification/mail-notification";

const SENT = "notification/sent";

/** Mails a notice to an owner who wants its kind by e-mail. */
export function mailNotificationFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "mail-notification",
      name: "Mail a notice",
      triggers: [{ event: SENT }],
      idempotency: "event.data.notificationId",
      concurrency: [{ limit: 2 }],
    },
    async ({ event, step }) => {
      const { accountId, notificationId } = dataOf(SENT, event);
      return step.run("mail-notification", () =>
        mailNotification(contextFor(asAccount(accountId)), { notificationId }),
      );
    },
  );
}
