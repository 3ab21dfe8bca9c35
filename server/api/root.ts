import { accountRouter } from "@/server/api/routers/account";
import { activityRouter } from "@/server/api/routers/activity";
import { analyticsRouter } from "@/server/api/routers/analytics";
import { answerRouter } from "@/server/api/routers/answer";
import { applicationRouter } from "@/server/api/routers/application";
import { approvalRouter } from "@/server/api/routers/approval";
import { boardRouter } from "@/server/api/routers/board";
import { evidenceRouter } from "@/server/api/routers/evidence";
import { jobRouter } from "@/server/api/routers/job";
import { matchRouter } from "@/server/api/routers/match";
import { notificationRouter } from "@/server/api/routers/notification";
import { packageRouter } from "@/server/api/routers/package";
import { postingRouter } from "@/server/api/routers/posting";
import { profileRouter } from "@/server/api/routers/profile";
import { reminderRouter } from "@/server/api/routers/reminder";
import { resumeRouter } from "@/server/api/routers/resume";
import { submissionRouter } from "@/server/api/routers/submission";
import { systemRouter } from "@/server/api/routers/system";
import { usageRouter } from "@/server/api/routers/usage";
import { writingRouter } from "@/server/api/routers/writing";
import { createCallerFactory, router } from "@/server/api/trpc";

/** The whole API, one router per noun. */
export const appRouter = router({
  account: accountRouter,
  activity: activityRouter,
  answer: answerRouter,
  analytics: analyticsRouter,
  application: applicationRouter,
  approval: approvalRouter,
  board: boardRouter,
  evidence: evidenceRouter,
  job: jobRouter,
  match: matchRouter,
  notification: notificationRouter,
  package: packageRouter,
  posting: postingRouter,
  profile: profileRouter,
  reminder: reminderRouter,
  resume: resumeRouter,
  submission: submissionRouter,
  system: systemRouter,
  usage: usageRouter,
  writing: writingRouter,
});

export type AppRouter = typeof appRouter;
/** Calls procedures without HTTP, for prefetching on the server. */
export const createCaller = createCallerFactory(appRouter);
