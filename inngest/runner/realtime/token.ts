import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Subscription } from "@/inngest/runner/realtime/hub";

const LIFETIME_S = 3_600;
const HEADER = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");

const payloadSchema = z.object({ channel: z.string(), topics: z.array(z.string()), exp: z.number() });

function signatureOf(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

/** A token (JWT, HS256) that lets its holder listen to some topics of one channel for an hour. */
export function issueToken(subscription: Subscription, secret: string, nowMs: number): string {
  const payload = { ...subscription, exp: Math.floor(nowMs / 1000) + LIFETIME_S };
  const text = `${HEADER}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
  return `${text}.${signatureOf(text, secret)}`;
}

/** What a token allows; null when it is forged, broken or expired. */
export function readToken(token: string, secret: string, nowMs: number): Subscription | null {
  const [header, payload, signature] = token.split(".");
  if (header !== HEADER || !payload || !signature) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(`${header}.${payload}`, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const parsed = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  return parsed.success && parsed.data.exp * 1000 > nowMs ? parsed.data : null;
}
