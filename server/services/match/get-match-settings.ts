import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findMatchSettings, type MatchSettings } from "@/server/services/match/match-settings.store";

/** How the owner weighs the parts of a score, and whether chances are shown. */
export function getMatchSettings(ctx: ServiceContext): Promise<MatchSettings> {
  return findMatchSettings(ctx.db, ownerOf(ctx), profileOf(ctx));
}
