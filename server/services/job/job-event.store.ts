import { monotonicFactory } from "ulid";
import { JOB_EVENTS, type JobChange, type JobEvent } from "@/lib/domain/job/job-event.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** Events of one moment keep their order. */
const nextId = monotonicFactory();

export type NewJobEvent = JobChange & { jobId: string; postingId?: string };

export async function insertJobEvents(db: DatabaseClient, events: NewJobEvent[], at: Date): Promise<void> {
  if (events.length === 0) return;
  await db.jobEvent.createMany({
    data: events.map(({ jobId, postingId, kind, data }) => ({
      id: nextId(),
      jobId,
      postingId: postingId ?? null,
      kind,
      data: asJson(data),
      at,
    })),
  });
}

/** What happened to a job, oldest first. A kind that this version does not know is left out. */
export async function listJobEvents(db: DatabaseClient, jobId: string): Promise<JobEvent[]> {
  const rows = await db.jobEvent.findMany({ where: { jobId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.flatMap(({ kind, data, at }) => {
    const schema = kind in JOB_EVENTS ? JOB_EVENTS[kind as keyof typeof JOB_EVENTS] : undefined;
    return schema ? [{ kind, data: schema.parse(data), at } as JobEvent] : [];
  });
}
