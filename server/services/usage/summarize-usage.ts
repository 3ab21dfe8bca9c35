import { ownerOf, type ServiceContext } from "@/server/context";
import { sumUsage, type UsageSum } from "@/server/services/usage/usage.store";

const DAY_MS = 24 * 3_600_000;

/** Tokens and money of the last day and the last thirty days. */
export async function summarizeUsage(
  ctx: ServiceContext,
): Promise<{ day: UsageSum; month: UsageSum; model: string | null }> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now().getTime();
  const [day, month] = await Promise.all([
    sumUsage(ctx.db, accountId, { since: new Date(now - DAY_MS) }),
    sumUsage(ctx.db, accountId, { since: new Date(now - 30 * DAY_MS) }),
  ]);
  return { day, month, model: ctx.ports.model?.name ?? null };
}
