import { createHash } from "node:crypto";
import { budgetWords } from "@/lib/domain/usage/daily-budget";
import { AppError } from "@/lib/errors";
import { actingFor, type ServiceContext } from "@/server/context";
import type { Embedder } from "@/server/ports/embedder";
import type { ModelUsage } from "@/server/ports/language-model";
import { findEmbeddedTexts, insertEmbeddedTexts } from "@/server/services/usage/embedded-text.store";
import { findPayer } from "@/server/services/usage/payer.store";
import { readBudget } from "@/server/services/usage/read-budget";
import { insertUsage } from "@/server/services/usage/usage.store";

const KEEP_VECTORS_MS = 30 * 24 * 3_600_000;
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

export type EmbedRequest = {
  /** What the vectors are for, as the usage page names it. */
  task: string;
  texts: string[];
  /** False where the vectors are kept elsewhere by the same hash, as those of jobs are. */
  isKept?: boolean;
};

/**
 * Vectors of texts, one each. Where a provider counts the calls, a text that was embedded before is not paid for again, each
 * call is on record with tokens and money, and the daily limit of whoever pays is kept: the person who asks, or, for work on
 * the jobs everyone shares, the admin who keeps the installation.
 * @throws AppError `limit_exceeded` when the day's limit is used up, before anything is asked.
 */
export async function embedTexts(
  ctx: ServiceContext,
  embedder: Embedder,
  { task, texts, isKept = true }: EmbedRequest,
): Promise<Float32Array[]> {
  if (embedder.meteredModel === undefined) return embedder.embed(texts);
  const hashes = texts.map(hashOf);
  const known = isKept ? await findEmbeddedTexts(ctx.db, embedder.name, hashes) : new Map<string, Float32Array>();
  const unknown = [...new Map(texts.map((text, i) => [hashes[i] ?? "", text]))].filter(([hash]) => !known.has(hash));
  if (unknown.length > 0) {
    const made = await embedPaid(
      ctx,
      embedder,
      task,
      unknown.map(([, text]) => text),
    );
    const rows = unknown.flatMap(([contentHash], i) => {
      const vector = made[i];
      return vector ? [{ contentHash, vector }] : [];
    });
    for (const { contentHash, vector } of rows) known.set(contentHash, vector);
    const at = ctx.clock.now();
    const times = { at, forgetBefore: new Date(at.getTime() - KEEP_VECTORS_MS) };
    if (isKept) await insertEmbeddedTexts(ctx.db, embedder.name, rows, times);
  }
  return hashes.map((hash) => known.get(hash) ?? new Float32Array());
}

async function embedPaid(ctx: ServiceContext, embedder: Embedder, task: string, texts: string[]) {
  const payer = ctx.actor.kind === "account" ? ctx.actor.accountId : await findPayer(ctx.db);
  if (payer !== null) {
    const { leftMicroUsd, limitMicroUsd, resetsInMs } = await readBudget(actingFor(ctx, payer));
    if (limitMicroUsd !== null && leftMicroUsd <= 0)
      throw new AppError("limit_exceeded", budgetWords(limitMicroUsd), { retryAfterMs: resetsInMs });
  }
  const calls: ModelUsage[] = [];
  try {
    return await embedder.embed(texts, { onSpent: (usage) => calls.push(usage) });
  } finally {
    if (payer !== null)
      for (const usage of calls) await insertUsage(ctx.db, payer, { task, usage, at: ctx.clock.now() });
  }
}
