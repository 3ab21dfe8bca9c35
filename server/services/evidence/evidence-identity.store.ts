import type { KnownFact } from "@/lib/domain/evidence/assign-evidence-ids";
import type { DatabaseClient } from "@/server/db/client";

/** The facts of a profile as they were seen, with the ids they are known by. */
export function listKnownFacts(db: DatabaseClient, accountId: string, profileId: string): Promise<KnownFact[]> {
  return db.evidenceIdentity.findMany({
    where: { accountId, profileId },
    orderBy: [{ firstSeenAt: "asc" }, { contentId: "asc" }],
    select: { contentId: true, evidenceId: true, kind: true, owner: true, text: true },
  });
}

/** Adds facts seen for the first time, and takes out wordings that lie between a fact's first and its present one. */
export async function saveKnownFacts(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  change: { added: KnownFact[]; dropped: string[] },
  at: Date,
): Promise<void> {
  if (change.dropped.length > 0)
    await db.evidenceIdentity.deleteMany({ where: { accountId, profileId, contentId: { in: change.dropped } } });
  if (change.added.length > 0)
    await db.evidenceIdentity.createMany({
      data: change.added.map((fact) => ({ accountId, profileId, ...fact, firstSeenAt: at, lastSeenAt: at })),
      skipDuplicates: true,
    });
}
