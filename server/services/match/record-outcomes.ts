import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { deleteUndoneHides, insertOutcomes, readOutcomes } from "@/server/services/match/match-outcome.store";

/** Writes down what became of the owner's jobs, with the parts each was scored by then. Safe to run at any time, any number of times. */
export async function recordOutcomes(ctx: ServiceContext): Promise<{ recorded: number }> {
  const accountId = ownerOf(ctx);
  await deleteUndoneHides(ctx.db, accountId, profileOf(ctx));
  const outcomes = await readOutcomes(ctx.db, accountId, profileOf(ctx));
  return { recorded: await insertOutcomes(ctx.db, accountId, profileOf(ctx), outcomes) };
}
