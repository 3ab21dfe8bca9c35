import type { ContextFor } from "@/inngest/events";
import { deliverOutboxFunction } from "@/inngest/functions/activity/deliver-outbox.function";
import { prepareApplication } from "@/inngest/functions/application/prepare-application.function";
import { discoverJobs } from "@/inngest/functions/board/discover-jobs.function";
import { refreshBoardFunction } from "@/inngest/functions/board/refresh-board.function";
import { rankJobsFunction } from "@/inngest/functions/match/rank-jobs.function";

/** Every workflow of the product, bound to the collaborators its verbs use. */
export function createFunctions(contextFor: ContextFor) {
  const refreshBoard = refreshBoardFunction(contextFor);
  return [
    prepareApplication(contextFor),
    discoverJobs(contextFor, refreshBoard),
    refreshBoard,
    rankJobsFunction(contextFor),
    deliverOutboxFunction(contextFor),
  ];
}
