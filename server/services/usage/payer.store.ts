import type { DatabaseClient } from "@/server/db/client";

/** Whose limit work on everyone's jobs counts against: the first admin. Null before there is one. */
export async function findPayer(db: DatabaseClient): Promise<string | null> {
  const admin = await db.account.findFirst({
    where: { role: "admin" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return admin?.id ?? null;
}
