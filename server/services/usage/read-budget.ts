import { type DailyBudget, dailyBudget, startOfDay } from "@/lib/domain/usage/daily-budget";
import { ownerOf, type ServiceContext } from "@/server/context";
import { sumUsage } from "@/server/services/usage/usage.store";
import { findDailyLimit } from "@/server/services/usage/usage-limit.store";

/** What the owner has spent on models today, and what their own limit leaves. */
export async function readBudget(ctx: ServiceContext): Promise<DailyBudget> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const limit = await findDailyLimit(ctx.db, accountId);
  const { costMicroUsd } = await sumUsage(ctx.db, accountId, { since: startOfDay(now) });
  return dailyBudget(costMicroUsd, limit, now);
}
