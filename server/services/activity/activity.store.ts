import type { DatabaseClient } from "@/server/db/client";

export type ActivitySubject = {
  type: "account" | "resume" | "application" | "package" | "approval" | "board" | "posting" | "profile";
  id: string;
};
export type ActivityEntry = {
  id: string;
  kind: string;
  message: string;
  at: Date;
  subjectType: string;
  subjectId: string;
};

/** Appends one line to the audit trail, in the caller's transaction. */
export async function recordActivity(
  db: DatabaseClient,
  accountId: string,
  subject: ActivitySubject,
  entry: { kind: string; message: string; at: Date },
): Promise<void> {
  await db.activity.create({ data: { accountId, subjectType: subject.type, subjectId: subject.id, ...entry } });
}

/** Newest first. */
export async function listActivityOf(
  db: DatabaseClient,
  accountId: string,
  filter: { subject?: ActivitySubject; limit: number },
): Promise<ActivityEntry[]> {
  return db.activity.findMany({
    where: { accountId, ...(filter.subject ? { subjectType: filter.subject.type, subjectId: filter.subject.id } : {}) },
    orderBy: { id: "desc" },
    take: filter.limit,
    select: { id: true, kind: true, message: true, at: true, subjectType: true, subjectId: true },
  });
}
