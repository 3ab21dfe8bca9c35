import { actingFor, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { failRecognition } from "@/server/services/resume/fail-recognition";
import { listIdleReadings } from "@/server/services/resume/resume-reading.store";

const IDLE_MS = 5 * 60_000;
const LOST_MS = 60 * 60_000;
const LOST = "Reading it was interrupted. Read it again.";

/** Asks again for recognitions that nothing moves; one that is at work or done is not begun twice. */
export async function sweepRecognitions(ctx: ServiceContext): Promise<{ repeated: number; failed: number }> {
  const now = ctx.clock.now().getTime();
  let [repeated, failed] = [0, 0];
  for (const { accountId, resumeId, createdAt } of await listIdleReadings(ctx.db, new Date(now - IDLE_MS))) {
    if (now - createdAt.getTime() > LOST_MS) {
      await failRecognition(actingFor(ctx, accountId), { id: resumeId, message: LOST });
      failed++;
    } else {
      await writeOutbox(ctx.db, [{ name: "resume/recognition.requested", data: { accountId, resumeId } }]);
      repeated++;
    }
  }
  if (repeated > 0) await deliverOutboxSoon(ctx);
  return { repeated, failed };
}
