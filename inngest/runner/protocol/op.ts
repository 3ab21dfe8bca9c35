import { z } from "zod";

/** An error as it crosses the wire; anything an app throws is brought into this shape. */
export const wireErrorSchema = z.looseObject({ name: z.string().default("Error"), message: z.string().default("") });
export type WireError = z.infer<typeof wireErrorSchema>;

/** One operation of a 206 answer. Ids are the SDK's own hashes and opaque here. */
export const opSchema = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof opSchema>;

/** Brings whatever an app sent as an error into `{name, message, ...}`. */
export function toWireError(value: unknown): WireError {
  const candidate = typeof value === "string" ? { message: value } : value;
  const parsed = wireErrorSchema.safeParse(candidate);
  if (parsed.success && typeof candidate === "object") return parsed.data;
  return { name: "Error", message: JSON.stringify(value) ?? "The app gave no reason." };
}

/** The label of an op for people. */
export function labelOf(op: Op): string {
  return op.displayName ?? op.name ?? op.id;
}

const timingSchema = z.looseObject({ b: z.number().nonnegative() });

/** When the step of an op began, given when it ended: the SDK times each step in nanoseconds. `fallback` where it does not. */
export function beganAt(op: Op, endedAt: number, fallback: number): number {
  const timing = timingSchema.safeParse(op.timing);
  return timing.success ? Math.round(endedAt - timing.data.b / 1e6) : fallback;
}
