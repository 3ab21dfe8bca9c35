import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const MAX_AGE_MS = 5 * 60_000;

function withoutPrefix(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, "");
}

function mac(text: string, signingKey: string, seconds: string): string {
  return createHmac("sha256", withoutPrefix(signingKey)).update(text).update(seconds).digest("hex");
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** `x-inngest-signature` over a body that is already canonical JSON (RFC 8785): HMAC-SHA256 of body and Unix seconds. */
export function sign(canonicalBody: string, signingKey: string, nowMs: number): string {
  const seconds = String(Math.round(nowMs / 1000));
  return `t=${seconds}&s=${mac(canonicalBody, signingKey, seconds)}`;
}

/** Checks an answer's signature over its text as it was sent; at most five minutes old either way. */
export function isSignedBy(signature: string | undefined, text: string, signingKey: string, nowMs: number): boolean {
  const params = new URLSearchParams(signature ?? "");
  const [seconds, given] = [params.get("t"), params.get("s")];
  if (!seconds || !given || !(Math.abs(nowMs - Number(seconds) * 1000) <= MAX_AGE_MS)) return false;
  return isSame(mac(text, signingKey, seconds), given);
}

/** The bearer token that the SDK derives from its signing key: SHA-256 of the key's bytes (hex), prefix kept. */
export function bearerTokenOf(signingKey: string): string {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(withoutPrefix(signingKey), "hex"))
      .digest("hex")
  );
}

/** True when the header carries the token of this key. */
export function isBearerOf(authorization: string | undefined, signingKey: string): boolean {
  return isSame(authorization ?? "", `Bearer ${bearerTokenOf(signingKey)}`);
}
