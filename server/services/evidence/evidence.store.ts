import { type Evidence, evidenceSchema } from "@/lib/domain/evidence/evidence.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** Facts the owner stated by hand, oldest first. */
export async function listStatedEvidence(db: DatabaseClient, accountId: string): Promise<Evidence[]> {
  const rows = await db.evidenceRecord.findMany({ where: { accountId }, orderBy: { statedAt: "asc" } });
  return rows.map((row) => evidenceSchema.parse(row.data));
}

export async function insertStatedEvidence(
  db: DatabaseClient,
  accountId: string,
  evidence: Evidence,
  at: Date,
): Promise<void> {
  await db.evidenceRecord.createMany({
    data: [{ accountId, evidenceId: evidence.id, data: asJson(evidence), statedAt: at }],
    skipDuplicates: true,
  });
}
