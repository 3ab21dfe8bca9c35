import type { WorkflowClient } from "@/inngest/client";
import { type ContextFor, dataOf } from "@/inngest/events";
import { refreshBoard } from "@/server/services/board/refresh-board";

const REQUESTED = "board/refresh.requested";

/** Reads one public board. Invoked by discovery; at most four boards of one ATS at a time. */
export function refreshBoardFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "refresh-board",
      name: "Read a board",
      triggers: [{ event: REQUESTED }],
      retries: 2,
      concurrency: [{ key: "event.data.source", limit: 4 }],
    },
    async ({ event, step }) => {
      const board = dataOf(REQUESTED, event);
      return step.run("refresh-board", () => refreshBoard(contextFor({ kind: "system" }), board));
    },
  );
}
