import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { deliverOutboxFunction } from "@/inngest/functions/activity/deliver-outbox.function";
import { prepareApplication } from "@/inngest/functions/application/prepare-application.function";
import { discoverJobs } from "@/inngest/functions/board/discover-jobs.function";
import { refreshBoardFunction } from "@/inngest/functions/board/refresh-board.function";
import { rankJobsFunction } from "@/inngest/functions/match/rank-jobs.function";
import { readImportFunction } from "@/inngest/functions/posting/read-import.function";
import { notifyDueRemindersFunction } from "@/inngest/functions/reminder/notify-due-reminders.function";
import { rereadResumesFunction } from "@/inngest/functions/resume/reread-resumes.function";
import { submitApplication } from "@/inngest/functions/submission/submit-application.function";

/** Every workflow of the product, bound to the collaborators its verbs use. */
export function createFunctions(client: WorkflowClient, contextFor: ContextFor) {
  const refreshBoard = refreshBoardFunction(client, contextFor);
  return [
    prepareApplication(client, contextFor),
    discoverJobs(client, contextFor, refreshBoard),
    refreshBoard,
    readImportFunction(client, contextFor),
    rankJobsFunction(client, contextFor),
    submitApplication(client, contextFor),
    deliverOutboxFunction(client, contextFor),
    rereadResumesFunction(client, contextFor),
    notifyDueRemindersFunction(client, contextFor),
  ];
}
