import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { listBoardCounts, unpauseBoard } from "@/server/services/board/board.store";
import { wakeSource } from "@/server/services/board/source-health.store";

/** Ends a source's rest and reads its failing boards now. For admins. Returns how many were asked for. */
export async function retrySource(ctx: ServiceContext, source: string): Promise<number> {
  if (ctx.actor.kind !== "account" || ctx.actor.role !== "admin")
    throw new AppError("forbidden", "This page is for admins.");
  const failing = (await listBoardCounts(ctx.db)).filter(
    (board) => board.source === source && board.lastError !== null,
  );
  await ctx.db.$transaction(async (tx) => {
    await wakeSource(tx, source);
    for (const { token } of failing) await unpauseBoard(tx, source, token);
    await writeOutbox(
      tx,
      failing.map(({ token }) => ({ name: "board/refresh.requested" as const, data: { source, token } })),
    );
  });
  await deliverOutboxSoon(ctx);
  return failing.length;
}
