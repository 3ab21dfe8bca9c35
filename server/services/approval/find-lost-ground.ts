import type { VoidCause } from "@/lib/domain/approval/void-cause";
import { materialChange } from "@/lib/domain/posting/material-change";
import type { DatabaseClient } from "@/server/db/client";
import type { ApplicationRow } from "@/server/services/application/application.store";
import { findJob } from "@/server/services/job/job.store";

/** Why an application made from its posting should be looked at again now, or null while the posting stands as it was. */
export async function findLostGround(
  db: DatabaseClient,
  application: Pick<ApplicationRow, "jobId" | "posting">,
): Promise<{ cause: VoidCause; reason: string } | null> {
  const job = await findJob(db, application.jobId);
  if (!job) return null;
  if (job.closedAt) return { cause: "closed", reason: "The job is no longer on its board." };
  // Another posting of the same opening has other words; only the same one can have changed.
  if (job.posting.id !== application.posting.id) return null;
  const changed = materialChange(application.posting, job.posting);
  return changed ? { cause: "posting", reason: `The posting changed: ${changed}.` } : null;
}
