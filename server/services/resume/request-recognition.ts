import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { startReading } from "@/server/services/resume/resume-reading.store";

/** Asks for an upload's pages that are pictures to be recognised, in the caller's transaction. */
export async function requestRecognition(
  tx: DatabaseClient,
  accountId: string,
  resumeId: string,
  pageCount: number,
): Promise<void> {
  await startReading(tx, accountId, resumeId, pageCount);
  await writeOutbox(tx, [{ name: "resume/recognition.requested", data: { accountId, resumeId } }]);
}
