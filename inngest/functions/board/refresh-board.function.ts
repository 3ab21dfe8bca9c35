import { z } from "zod";
import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { refreshBoard } from "@/server/services/board/refresh-board";

export const REFRESH_REQUESTED = "board/refresh.requested";
const payload = z.object({ source: z.string(), token: z.string() });

/** Reads one public board. Invoked by discovery; at most four boards of one ATS at a time. */
export function refreshBoardFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "refresh-board",
      name: "Read a board",
      triggers: [{ event: REFRESH_REQUESTED }],
      retries: 2,
      concurrency: [{ key: "event.data.source", limit: 4 }],
    },
    async ({ event, step }) => {
      const board = payload.parse(event.data);
      return step.run("refresh-board", () => refreshBoard(contextFor({ kind: "system" }), board));
    },
  );
}
