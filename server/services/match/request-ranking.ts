import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { saveRankingAsked } from "@/server/services/match/match-ranking.store";

/** Asks, in the transaction of what changed, that the account's lists be put in order again; pages show at once that they wait. */
export async function requestRanking(tx: DatabaseClient, accountId: string, at: Date): Promise<void> {
  await saveRankingAsked(tx, accountId, at);
  await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
}
