import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { deliverOutboxFunction } from "@/inngest/functions/activity/deliver-outbox.function";
import { sweepLostWorkFunction } from "@/inngest/functions/activity/sweep-lost-work.function";
import { updateAnalyticsFunction } from "@/inngest/functions/analytics/update-analytics.function";
import { deleteEndedApplicationsFunction } from "@/inngest/functions/application/delete-ended-applications.function";
import { prepareApplication } from "@/inngest/functions/application/prepare-application.function";
import { remindOfApprovalFunction } from "@/inngest/functions/approval/remind-of-approval.function";
import { voidStaleApprovalsFunction } from "@/inngest/functions/approval/void-stale-approvals.function";
import { discoverJobs } from "@/inngest/functions/board/discover-jobs.function";
import { refreshBoardFunction } from "@/inngest/functions/board/refresh-board.function";
import { checkSavedSearchesFunction } from "@/inngest/functions/job/check-saved-searches.function";
import { closeExpiredJobsFunction } from "@/inngest/functions/job/close-expired-jobs.function";
import { indexJobsFunction } from "@/inngest/functions/job/index-jobs.function";
import { rankJobsFunction } from "@/inngest/functions/match/rank-jobs.function";
import { scoreNewJobsFunction } from "@/inngest/functions/match/score-new-jobs.function";
import { mailNotificationFunction } from "@/inngest/functions/notification/mail-notification.function";
import { notifyOwnerFunction } from "@/inngest/functions/notification/notify-owner.function";
import { adoptOwnCopiesFunction } from "@/inngest/functions/posting/adopt-own-copies.function";
import { readImportFunction } from "@/inngest/functions/posting/read-import.function";
import { recheckKeptPostingsFunction } from "@/inngest/functions/posting/recheck-kept-postings.function";
import { notifyDueRemindersFunction } from "@/inngest/functions/reminder/notify-due-reminders.function";
import { recogniseResumeFunction } from "@/inngest/functions/resume/recognise-resume.function";
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
    adoptOwnCopiesFunction(client, contextFor),
    recheckKeptPostingsFunction(client, contextFor),
    rankJobsFunction(client, contextFor),
    scoreNewJobsFunction(client, contextFor),
    indexJobsFunction(client, contextFor),
    checkSavedSearchesFunction(client, contextFor),
    closeExpiredJobsFunction(client, contextFor),
    remindOfApprovalFunction(client, contextFor),
    voidStaleApprovalsFunction(client, contextFor),
    submitApplication(client, contextFor),
    notifyOwnerFunction(client, contextFor),
    mailNotificationFunction(client, contextFor),
    updateAnalyticsFunction(client, contextFor),
    sweepLostWorkFunction(client, contextFor),
    deleteEndedApplicationsFunction(client, contextFor),
    deliverOutboxFunction(client, contextFor),
    recogniseResumeFunction(client, contextFor),
    rereadResumesFunction(client, contextFor),
    notifyDueRemindersFunction(client, contextFor),
  ];
}
