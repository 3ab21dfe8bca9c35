import { z } from "zod";
import { type Op, opSchema, toWireError, type WireError } from "@/inngest/runner/protocol/op";

export type RawAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** Why the answer cannot be trusted or read. */
  fault?: string;
};

/** What an answer of the app means for the job that asked. */
export type CallAnswer =
  | { kind: "done"; output: string }
  | { kind: "ops"; ops: Op[]; isFinal: boolean; retryAfterMs: number | null }
  | { kind: "failed"; error: WireError }
  | { kind: "retry"; error: WireError; retryAfterMs: number | null; isUnknownFunction: boolean };

const MIN_RETRY_MS = 1_000;
const MAX_RETRY_MS = 86_400_000;

export function headerOf(answer: RawAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false };
    throw error;
  }
}

/** Milliseconds from a `retry-after` header (seconds or a date), held between a second and a day. */
export function retryAfterOf(header: string | undefined, nowMs: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const delay = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(delay) ? null : Math.min(Math.max(delay, MIN_RETRY_MS), MAX_RETRY_MS);
}

function readOps(answer: RawAnswer): Op[] | null {
  const parsed = parseJson(answer.text);
  if (!parsed.ok) return null;
  const list = z.array(opSchema).safeParse(Array.isArray(parsed.value) ? parsed.value : [parsed.value]);
  return list.success ? list.data : null;
}

function retry(message: string, answer: RawAnswer, nowMs: number): CallAnswer {
  const retryAfterMs = retryAfterOf(headerOf(answer, "retry-after"), nowMs);
  return { kind: "retry", error: { name: "Error", message }, retryAfterMs, isUnknownFunction: false };
}

/** Reads an answer whose signature has been checked. Every shape that is not understood is a reason to retry. */
export function readCallAnswer(answer: RawAnswer, nowMs: number): CallAnswer {
  if (answer.fault) return retry(answer.fault, answer, nowMs);
  if (headerOf(answer, "x-inngest-sdk") === undefined) {
    return retry(`Something other than the Inngest SDK answered with status ${answer.status}.`, answer, nowMs);
  }
  const noRetry = headerOf(answer, "x-inngest-no-retry") === "true";
  if (answer.status === 200) {
    const isJson = answer.text !== "" && parseJson(answer.text).ok;
    return { kind: "done", output: isJson ? answer.text : JSON.stringify(answer.text || null) };
  }
  if (answer.status === 206) {
    const ops = readOps(answer);
    if (!ops || ops.length === 0) return retry("The app answered with operations that cannot be read.", answer, nowMs);
    return { kind: "ops", ops, isFinal: noRetry, retryAfterMs: retryAfterOf(headerOf(answer, "retry-after"), nowMs) };
  }
  const parsed = parseJson(answer.text);
  const body = parsed.ok ? parsed.value : answer.text;
  const error = toWireError(bodyError(body) ?? (body || `The app answered with status ${answer.status}.`));
  if (noRetry) return { kind: "failed", error };
  const retryAfterMs = retryAfterOf(headerOf(answer, "retry-after"), nowMs);
  return { kind: "retry", error, retryAfterMs, isUnknownFunction: error.message.includes("was not found in this app") };
}

/** The SDK reports some faults of its own as `{error: sentence}`. */
function bodyError(body: unknown): string | undefined {
  const parsed = z.object({ error: z.string(), message: z.string().optional() }).safeParse(body);
  return parsed.success && parsed.data.message === undefined ? parsed.data.error : undefined;
}
