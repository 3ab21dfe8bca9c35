import { z } from "zod";

const triggerSchema = z.strictObject({
  event: z.string().optional(),
  expression: z.string().nullish(),
  cron: z.string().optional(),
  jitter: z.string().optional(),
});

const concurrencySchema = z.strictObject({
  limit: z.number().int().min(0),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

/** A function as `serve()` describes it at sync: what the engine acts on, and nothing else, so that no option is passed over. */
export const functionConfigSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(triggerSchema).default([]),
  steps: z.record(
    z.string(),
    z.object({
      runtime: z.object({ type: z.string(), url: z.string() }),
      retries: z.object({ attempts: z.number().optional() }).nullish(),
    }),
  ),
  idempotency: z.string().nullish(),
  concurrency: z.union([z.number(), concurrencySchema, z.array(concurrencySchema).max(2)]).nullish(),
  throttle: z
    .strictObject({
      limit: z.number().int().positive(),
      period: z.string(),
      burst: z.number().int().positive().optional(),
      key: z.string().optional(),
    })
    .nullish(),
  priority: z.strictObject({ run: z.string().optional() }).nullish(),
  timeouts: z.strictObject({ start: z.string().optional(), finish: z.string().optional() }).nullish(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().nullish(), timeout: z.string().nullish() }))
    .nullish(),
});
export type FunctionConfig = z.infer<typeof functionConfigSchema>;
export type ConcurrencyLimit = z.infer<typeof concurrencySchema>;

const DEFAULT_RETRIES = 4;
const MAX_RETRIES = 20;

/** Retries are on top of the first attempt: 4 by default, at most 20. */
export function maxAttemptsOf(config: FunctionConfig): number {
  const retries = Object.values(config.steps)[0]?.retries?.attempts ?? DEFAULT_RETRIES;
  return Math.min(Math.max(0, Math.trunc(retries)), MAX_RETRIES) + 1;
}

/** The limits in list form; a bare number is a limit for the whole function, 0 means none. */
export function concurrencyOf(config: FunctionConfig): ConcurrencyLimit[] {
  const given = config.concurrency ?? [];
  const list = typeof given === "number" ? [{ limit: given }] : Array.isArray(given) ? given : [given];
  return list.filter((one) => one.limit > 0);
}
