import { type Evidence, evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** Facts the owner stated by hand for one profile, oldest first. */
export async function listStatedEvidence(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<Evidence[]> {
  const rows = await db.evidenceRecord.findMany({
    where: { accountId, profileId, deletedAt: null },
    orderBy: { statedAt: "asc" },
  });
  return rows.map((row) => evidenceSchema.parse(row.data));
}

/** Keeps a stated fact; one that was taken back before counts again, with the new date. */
export async function insertStatedEvidence(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  evidence: Evidence,
  at: Date,
): Promise<void> {
  const fields = { data: asJson(evidence), statedAt: at, deletedAt: null };
  await db.evidenceRecord.upsert({
    where: { accountId_profileId_evidenceId: { accountId, profileId, evidenceId: evidence.id } },
    create: { accountId, profileId, evidenceId: evidence.id, ...fields },
    update: fields,
  });
}

export async function setStatedEvidenceDeleted(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  evidenceId: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.evidenceRecord.updateMany({
    where: { accountId, profileId, evidenceId },
    data: { deletedAt },
  });
  return count > 0;
}
