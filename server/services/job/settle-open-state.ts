import type { ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { settleJobsOpenState } from "@/server/services/job/job.store";
import { insertJobEvents } from "@/server/services/job/job-event.store";

/** Closes jobs whose every posting is gone and opens those that have a live one again; both are noted in their histories. */
export async function settleOpenState(ctx: ServiceContext, jobIds: string[]): Promise<void> {
  if (jobIds.length === 0) return;
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { closed, opened } = await settleJobsOpenState(tx, jobIds, at);
    await insertJobEvents(
      tx,
      [
        ...closed.map(({ id, reason }) => ({ jobId: id, kind: "closed" as const, data: { reason } })),
        ...opened.map((id) => ({ jobId: id, kind: "opened_again" as const, data: {} })),
      ],
      at,
    );
    const closedIds = closed.map(({ id }) => id);
    if (closedIds.length > 0) await writeOutbox(tx, [{ name: "posting/closed", data: { jobIds: closedIds } }]);
  });
}
