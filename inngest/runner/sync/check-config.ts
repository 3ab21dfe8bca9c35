import { Cron } from "croner";
import { parseExpression } from "@/inngest/runner/expression/evaluate";
import { parseDuration, parseMoment } from "@/inngest/runner/protocol/duration";
import { type FunctionConfig, functionConfigSchema } from "@/inngest/runner/protocol/function-config";

/** Options that this engine does not carry out. It says so at sync rather than run a function without them. */
const UNSUPPORTED: Record<string, string> = {
  batchEvents: "batches of events",
  rateLimit: "a rate limit",
  debounce: "a debounce",
  singleton: "a singleton",
};

/** A cron expression with its zone: `TZ=Europe/Paris 0 9 * * *`. */
export function splitCron(expression: string): { pattern: string; timezone: string | undefined } {
  const match = /^(?:CRON_)?TZ=(\S+)\s+(.+)$/.exec(expression.trim());
  return match ? { pattern: match[2] ?? "", timezone: match[1] } : { pattern: expression.trim(), timezone: undefined };
}

/** The first moment after `after` (epoch ms) at which the expression falls due; null when there is none. */
export function nextCron(expression: string, after: number): number | null {
  const { pattern, timezone } = splitCron(expression);
  const job = new Cron(pattern, { paused: true, timezone: timezone ?? "Etc/UTC" });
  return job.nextRun(new Date(after))?.getTime() ?? null;
}

function reasonOf(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function expressionsOf(config: FunctionConfig): string[] {
  const limits = Array.isArray(config.concurrency) ? config.concurrency : [config.concurrency];
  return [
    ...config.triggers.map((trigger) => trigger.expression),
    ...(config.cancel ?? []).map((clause) => clause.if),
    ...limits.map((limit) => (typeof limit === "object" ? limit?.key : null)),
    config.throttle?.key,
    config.priority?.run,
    config.idempotency,
  ].filter((expression): expression is string => typeof expression === "string" && expression !== "");
}

function badDurations(config: FunctionConfig): string[] {
  const jitters = config.triggers.map((trigger) => trigger.jitter);
  const durations = [config.throttle?.period, config.timeouts?.start, config.timeouts?.finish, ...jitters];
  const moments = (config.cancel ?? []).map((clause) => clause.timeout);
  return [
    ...durations.filter((text) => typeof text === "string" && parseDuration(text) === null),
    ...moments.filter((text) => typeof text === "string" && parseMoment(text, 0) === null),
  ].filter((text): text is string => typeof text === "string");
}

export type CheckedConfig = { ok: true; config: FunctionConfig } | { ok: false; sentence: string };

/** Reads one function's configuration; the sentence says why it is refused. */
export function checkConfig(raw: unknown): CheckedConfig {
  const record = typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
  const id = String(record.id ?? "?");
  const refuse = (reason: string): CheckedConfig => ({ ok: false, sentence: `Function "${id}" ${reason}` });
  for (const [option, words] of Object.entries(UNSUPPORTED)) {
    if (record[option]) return refuse(`asks for ${words} (${option}), which the embedded engine does not support.`);
  }
  const given = Object.fromEntries(Object.entries(record).filter(([option]) => !(option in UNSUPPORTED)));
  const parsed = functionConfigSchema.safeParse(typeof raw === "object" ? given : raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue?.code === "unrecognized_keys") {
      const option = [...issue.path, issue.keys[0]].join(".");
      return refuse(`asks for "${option}", which the embedded engine does not know and so cannot carry out.`);
    }
    return refuse(`has a configuration that cannot be read: ${issue?.path.join(".")} ${issue?.message}.`);
  }
  const config = parsed.data;
  if (Object.values(config.steps).some((step) => step.runtime.type !== "http")) {
    return refuse("is served over connect, which the embedded engine does not support; use serve().");
  }
  if (config.triggers.some((trigger) => trigger.event === "inngest/deferred.schedule")) {
    return refuse("is a deferred function (defer), which the embedded engine does not support.");
  }
  for (const expression of expressionsOf(config)) {
    const reason = reasonOf(() => parseExpression(expression));
    if (reason) return refuse(`has an expression that cannot be read, "${expression}": ${reason}`);
  }
  for (const trigger of config.triggers) {
    const reason = trigger.cron ? reasonOf(() => nextCron(trigger.cron ?? "", 0)) : null;
    if (reason) return refuse(`has a cron expression that cannot be read, "${trigger.cron}": ${reason}`);
  }
  const [bad] = badDurations(config);
  return bad === undefined ? { ok: true, config } : refuse(`has a duration that cannot be read: "${bad}".`);
}
