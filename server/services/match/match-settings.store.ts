import { EQUAL_WEIGHTS, type SignalWeights, signalWeightsSchema } from "@/lib/domain/match/signal-weights";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type MatchSettings = {
  weights: SignalWeights /** Whether chances learned from answers are shown. */;
  showsChance: boolean;
};

const DEFAULTS: MatchSettings = { weights: EQUAL_WEIGHTS, showsChance: true };

/** A profile's settings; the published weights where nothing was moved. */
export async function findMatchSettings(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<MatchSettings> {
  const row = await db.matchSettings.findUnique({ where: { accountId_profileId: { accountId, profileId } } });
  return row ? { weights: signalWeightsSchema.parse(row.weights), showsChance: row.showsChance } : DEFAULTS;
}

export async function saveMatchSettings(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  settings: MatchSettings,
): Promise<void> {
  const fields = { weights: asJson(settings.weights), showsChance: settings.showsChance };
  await db.matchSettings.upsert({
    where: { accountId_profileId: { accountId, profileId } },
    create: { accountId, profileId, ...fields },
    update: fields,
  });
}
