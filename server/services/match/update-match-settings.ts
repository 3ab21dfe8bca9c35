import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findMatchSettings, type MatchSettings, saveMatchSettings } from "@/server/services/match/match-settings.store";
import { reweighMatches } from "@/server/services/match/reweigh-matches";

/** Changes the owner's weights or whether chances are shown. Stored scores follow before this returns; a crash in between is mended by the next ranking. */
export async function updateMatchSettings(
  ctx: ServiceContext,
  change: Partial<MatchSettings>,
): Promise<MatchSettings & { changed: number }> {
  const accountId = ownerOf(ctx);
  const settings = { ...(await findMatchSettings(ctx.db, accountId, profileOf(ctx))), ...change };
  await saveMatchSettings(ctx.db, accountId, profileOf(ctx), settings);
  const { changed } = change.weights ? await reweighMatches(ctx) : { changed: 0 };
  return { ...settings, changed };
}
