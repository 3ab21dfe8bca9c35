import type { EventData } from "@/lib/events";
import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";

/** Tells that a draft is to be prepared, in the transaction that made it. What its owner wrote is not tailored again. */
export async function announceDraft(
  db: DatabaseClient,
  draft: EventData<"application/preparation.requested">,
  isWritten = false,
): Promise<void> {
  const { draftNumber: _, ...data } = draft;
  await writeOutbox(db, [
    { name: "application/preparation.requested", data: draft },
    ...(isWritten ? [] : [{ name: "resume/tailoring.requested" as const, data }]),
  ]);
}
