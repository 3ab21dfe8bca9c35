import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { notifyDueReminders } from "@/server/services/reminder/notify-due-reminders";

/** Tells owners of reminders whose time has come; the row says who has been told. */
export function notifyDueRemindersFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    { id: "notify-due-reminders", name: "Tell of due reminders", triggers: [{ cron: "* * * * *" }] },
    async ({ step }) => step.run("notify-due-reminders", () => notifyDueReminders(contextFor({ kind: "system" }))),
  );
}
