import type { DatabaseClient } from "@/server/db/client";
import type { ModelUsage } from "@/server/ports/language-model";

export async function insertUsage(
  db: DatabaseClient,
  accountId: string,
  entry: { task: string; applicationId?: string | undefined; usage: ModelUsage; isEstimate?: boolean; at: Date },
): Promise<void> {
  await db.usageRecord.create({
    data: {
      accountId,
      task: entry.task,
      applicationId: entry.applicationId ?? null,
      ...entry.usage,
      isEstimate: entry.isEstimate ?? false,
      at: entry.at,
    },
  });
}

export type UsageSum = { calls: number; inputTokens: number; outputTokens: number; costMicroUsd: number };

export async function sumUsage(
  db: DatabaseClient,
  accountId: string,
  filter: { since?: Date; applicationId?: string },
): Promise<UsageSum> {
  const sum = await db.usageRecord.aggregate({
    where: {
      accountId,
      ...(filter.since ? { at: { gte: filter.since } } : {}),
      ...(filter.applicationId ? { applicationId: filter.applicationId } : {}),
    },
    _count: true,
    _sum: { inputTokens: true, outputTokens: true, costMicroUsd: true },
  });
  return {
    calls: sum._count,
    inputTokens: sum._sum.inputTokens ?? 0,
    outputTokens: sum._sum.outputTokens ?? 0,
    costMicroUsd: sum._sum.costMicroUsd ?? 0,
  };
}

/** Spending by task, dearest first. */
export async function sumUsageByTask(
  db: DatabaseClient,
  accountId: string,
  filter: { since?: Date; applicationId?: string },
): Promise<(UsageSum & { task: string })[]> {
  const rows = await db.usageRecord.groupBy({
    by: ["task"],
    where: {
      accountId,
      ...(filter.since ? { at: { gte: filter.since } } : {}),
      ...(filter.applicationId ? { applicationId: filter.applicationId } : {}),
    },
    _count: true,
    _sum: { inputTokens: true, outputTokens: true, costMicroUsd: true },
  });
  return rows
    .map((row) => ({
      task: row.task,
      calls: row._count,
      inputTokens: row._sum.inputTokens ?? 0,
      outputTokens: row._sum.outputTokens ?? 0,
      costMicroUsd: row._sum.costMicroUsd ?? 0,
    }))
    .sort((a, b) => b.costMicroUsd - a.costMicroUsd);
}
