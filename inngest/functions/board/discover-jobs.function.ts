import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import type { refreshBoardFunction } from "@/inngest/functions/board/refresh-board.function";
import { finishDiscovery } from "@/server/services/board/finish-discovery";
import { listFollowedBoards } from "@/server/services/board/list-followed-boards";
import { rankJobs } from "@/server/services/match/rank-jobs";

const REQUESTED = "board/discovery.requested";

/** Reads every board a person follows side by side, then ranks. A board that cannot be read does not stop the others. */
export function discoverJobs(
  client: WorkflowClient,
  contextFor: ContextFor,
  refreshBoard: ReturnType<typeof refreshBoardFunction>,
) {
  return client.createFunction(
    {
      id: "discover-jobs",
      name: "Discover jobs",
      triggers: [{ event: REQUESTED }],
      idempotency: "event.data.discoveryId",
      concurrency: [{ key: "event.data.accountId", limit: 1 }],
      priority: { run: "60" },
      onFailure: async ({ event, step }) => {
        const { accountId, discoveryId } = dataOf(REQUESTED, event.data.event);
        await step.run("end-round", () =>
          finishDiscovery(contextFor(asAccount(accountId)), { discoveryId, newJobs: 0 }),
        );
      },
    },
    async ({ event, step }) => {
      const { accountId, discoveryId } = dataOf(REQUESTED, event);
      const ctx = contextFor(asAccount(accountId));
      const boards = await step.run("list-boards", async () =>
        (await listFollowedBoards(ctx)).map(({ source, token }) => ({ source, token })),
      );
      const results = await Promise.allSettled(
        boards.map((board) =>
          step.invoke(`read-${board.source}-${board.token}`, { function: refreshBoard, data: board }),
        ),
      );
      const newJobs = results.reduce(
        (sum, result) => sum + (result.status === "fulfilled" ? result.value.newJobs : 0),
        0,
      );
      await step.run("rank-jobs", () => rankJobs(ctx));
      await step.run("finish-discovery", () => finishDiscovery(ctx, { discoveryId, newJobs }));
      return {
        boards: boards.length,
        unread: results.filter((result) => result.status === "rejected").length,
        newJobs,
      };
    },
  );
}
