import type { DatabaseClient } from "@/server/db/client";

/** Until when a provider is left alone, and how many times in a row it has refused. */
export type ProviderPause = { until: Date; refusals: number };

export async function findProviderPause(db: DatabaseClient, provider: string): Promise<ProviderPause | null> {
  return db.providerPause.findUnique({ where: { provider }, select: { until: true, refusals: true } });
}

/**
 * Puts off all calls to a provider until `until`, or later where another caller heard so. Refusals that arrive during a
 * pause are answers to calls made before it, and count once.
 */
export async function extendProviderPause(
  db: DatabaseClient,
  provider: string,
  until: Date,
  now: Date,
): Promise<ProviderPause> {
  const rows = await db.$queryRaw<ProviderPause[]>`
    INSERT INTO "ProviderPause" AS p ("provider", "until", "refusals", "updatedAt") VALUES (${provider}, ${until}, 1, ${now})
    ON CONFLICT ("provider") DO UPDATE SET "until" = greatest(p."until", excluded."until"), "updatedAt" = excluded."updatedAt",
      "refusals" = p."refusals" + (CASE WHEN p."until" <= ${now} THEN 1 ELSE 0 END)
    RETURNING p."until", p."refusals"`;
  return rows[0] ?? { until, refusals: 1 };
}

/** Forgets a provider's refusals, unless somebody has been refused since. */
export async function endProviderPause(db: DatabaseClient, provider: string, now: Date): Promise<void> {
  await db.providerPause.deleteMany({ where: { provider, until: { lte: now } } });
}
