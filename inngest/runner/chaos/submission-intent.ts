import { manifestHash } from "@/lib/domain/package/manifest-hash";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { Database } from "@/server/db/client";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { getPackageOf } from "@/server/services/package/package.store";
import { sha256 } from "@/server/services/package/sha256";

/** The chaos run's own table, beside the product's: one intent per package, by its primary key. */
export async function createIntentTable(db: Database): Promise<void> {
  await db.$executeRaw`CREATE SCHEMA IF NOT EXISTS chaos`;
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS chaos.intents (
    package_id text PRIMARY KEY, request_id text NOT NULL, state text NOT NULL DEFAULT 'recorded')`;
}

/**
 * Checks in one transaction that these are the approved bytes and records the intent to send them. False when another
 * request has recorded it; the same request gets the same answer however often it asks.
 */
export async function recordIntent(
  ctx: ServiceContext,
  input: { packageId: string; requestId: string },
): Promise<{ isOurs: boolean }> {
  return ctx.db.$transaction(async (tx) => {
    const sealed = await getPackageOf(tx, ownerOf(ctx), input.packageId);
    const approved = await findApprovedHash(tx, input.packageId);
    if (approved !== sealed.hash || manifestHash(sealed.manifest, sha256) !== approved)
      throw new AppError("conflict", "These are not the approved bytes.");
    await tx.$executeRaw`INSERT INTO chaos.intents (package_id, request_id) VALUES (${input.packageId}, ${input.requestId})
      ON CONFLICT DO NOTHING`;
    const rows = await tx.$queryRaw<{ request_id: string }[]>`
      SELECT request_id FROM chaos.intents WHERE package_id = ${input.packageId}`;
    return { isOurs: rows[0]?.request_id === input.requestId };
  });
}

/** Sends at most once per attempt known to have failed: what may have arrived is asked for before it is sent again. */
export async function sendOnce(db: Database, employerUrl: string, packageId: string): Promise<void> {
  const url = `${employerUrl}/applications?package=${packageId}`;
  const ask = async (method: "GET" | "POST"): Promise<{ hasReceived?: boolean }> => {
    const response = await fetch(url, { method });
    if (!response.ok) throw new Error(`The employer answered ${response.status}.`);
    return (await response.json()) as { hasReceived?: boolean };
  };
  const isFirst =
    (await db.$executeRaw`UPDATE chaos.intents SET state = 'sending' WHERE package_id = ${packageId} AND state = 'recorded'`) >
    0;
  if (isFirst || (await ask("GET")).hasReceived === false) await ask("POST");
  await db.$executeRaw`UPDATE chaos.intents SET state = 'sent' WHERE package_id = ${packageId}`;
}
