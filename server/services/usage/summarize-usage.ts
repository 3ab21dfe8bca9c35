import type { DailyBudget } from "@/lib/domain/usage/daily-budget";
import { ownerOf, type ServiceContext } from "@/server/context";
import { readBudget } from "@/server/services/usage/read-budget";
import { sumUsage, sumUsageByTask, type UsageSum } from "@/server/services/usage/usage.store";

const DAY_MS = 24 * 3_600_000;

/** Tokens and money of the last day and the last thirty days, by task too, and what today's limit leaves. */
export async function summarizeUsage(ctx: ServiceContext): Promise<{
  day: UsageSum;
  month: UsageSum;
  byTask: (UsageSum & { task: string })[];
  budget: DailyBudget;
  model: string | null;
}> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now().getTime();
  const since = new Date(now - 30 * DAY_MS);
  const [day, month, byTask, budget] = await Promise.all([
    sumUsage(ctx.db, accountId, { since: new Date(now - DAY_MS) }),
    sumUsage(ctx.db, accountId, { since }),
    sumUsageByTask(ctx.db, accountId, { since }),
    readBudget(ctx),
  ]);
  return { day, month, byTask, budget, model: ctx.ports.model?.name ?? null };
}
