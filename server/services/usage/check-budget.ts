import type { ServiceContext } from "@/server/context";
import { readBudget } from "@/server/services/usage/read-budget";

/** How long writing has to wait for the owner's daily limit, in milliseconds; 0 when it may begin. */
export async function checkBudget(ctx: ServiceContext): Promise<{ waitMs: number }> {
  if (!ctx.ports.model) return { waitMs: 0 };
  const { leftMicroUsd, resetsInMs } = await readBudget(ctx);
  return { waitMs: leftMicroUsd > 0 ? 0 : resetsInMs };
}
