import { describe, expect, it } from "vitest";
import { readCallAnswer, retryAfterOf } from "@/inngest/runner/protocol/call-answer";
import { MAX_WAIT_MS, parseDuration, parseMoment } from "@/inngest/runner/protocol/duration";
import { bearerTokenOf, isBearerOf, isSignedBy, sign } from "@/inngest/runner/protocol/signature";
import { backoffMs } from "@/inngest/runner/queue/backoff";

const KEY = "signkey-test-00112233445566778899aabbccddeeff";

describe("signatures", () => {
  it("hold for the text, the key and five minutes, and for nothing else", () => {
    const signature = sign('{"a":1}', KEY, 1_000_000);
    expect(isSignedBy(signature, '{"a":1}', KEY, 1_000_000)).toBe(true);
    expect(isSignedBy(signature, '{"a":1}', "signkey-prod-00112233445566778899aabbccddeeff", 1_200_000)).toBe(true);
    expect(isSignedBy(signature, '{"a":2}', KEY, 1_000_000)).toBe(false);
    expect(isSignedBy(signature, '{"a":1}', "signkey-test-ff", 1_000_000)).toBe(false);
    expect(isSignedBy(signature, '{"a":1}', KEY, 1_000_000 + 6 * 60_000)).toBe(false);
    expect(isSignedBy("t=x&s=y", "", KEY, 0)).toBe(false);
    expect(isSignedBy(undefined, "", KEY, 0)).toBe(false);
  });

  it("derive the bearer token from the key's bytes", () => {
    expect(bearerTokenOf(KEY)).toMatch(/^signkey-test-[0-9a-f]{64}$/);
    expect(isBearerOf(`Bearer ${bearerTokenOf(KEY)}`, KEY)).toBe(true);
    expect(isBearerOf(undefined, KEY)).toBe(false);
  });
});

describe("durations", () => {
  it.each([
    ["1d2h", 93_600_000],
    ["90s", 90_000],
    ["1w", 604_800_000],
    ["5", null],
    ["", null],
    ["soon", null],
  ])("%s is %s ms", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it("name a moment, at most 366 days ahead", () => {
    expect(parseMoment("10s", 5)).toBe(10_005);
    expect(parseMoment("2030-01-01T00:00:00.000Z", Date.UTC(2029, 11, 31))).toBe(Date.UTC(2030, 0, 1));
    expect(parseMoment("900w", 0)).toBe(MAX_WAIT_MS);
    expect(parseMoment("never", 0)).toBeNull();
  });
});

describe("backoff", () => {
  it("rises from 15 s to 2 h with up to 30 s of jitter, and scales", () => {
    expect(backoffMs(0, 1, 0)).toBe(15_000);
    expect(backoffMs(0, 1, 1)).toBe(45_000);
    expect(backoffMs(99, 1, 0)).toBe(7_200_000);
    expect(backoffMs(1, 0.001, 0)).toBe(30);
  });

  it("a retry-after is held between a second and a day", () => {
    expect(retryAfterOf("0", 0)).toBe(1_000);
    expect(retryAfterOf("7", 0)).toBe(7_000);
    expect(retryAfterOf("999999", 0)).toBe(86_400_000);
    expect(retryAfterOf("1970-01-01T00:00:09.000Z", 4_000)).toBe(5_000);
    expect(retryAfterOf("tomorrow", 0)).toBeNull();
    expect(retryAfterOf(undefined, 0)).toBeNull();
  });
});

describe("answers", () => {
  const sdk = { "x-inngest-sdk": "js:v4.24.0" };
  it("are read by status", () => {
    expect(readCallAnswer({ status: 200, headers: sdk, text: "" }, 0)).toEqual({ kind: "done", output: "null" });
    expect(
      readCallAnswer(
        { status: 400, headers: { ...sdk, "x-inngest-no-retry": "true" }, text: '{"name":"E","message":"m"}' },
        0,
      ),
    ).toEqual({
      kind: "failed",
      error: { name: "E", message: "m" },
    });
    expect(
      readCallAnswer({ status: 500, headers: { ...sdk, "retry-after": "3" }, text: '{"error":"step not found"}' }, 0),
    ).toMatchObject({
      kind: "retry",
      error: { message: "step not found" },
      retryAfterMs: 3_000,
    });
    expect(readCallAnswer({ status: 206, headers: sdk, text: "[]" }, 0)).toMatchObject({ kind: "retry" });
    expect(readCallAnswer({ status: 206, headers: sdk, text: "{" }, 0)).toMatchObject({ kind: "retry" });
    expect(readCallAnswer({ status: 200, headers: {}, text: "{}" }, 0)).toMatchObject({ kind: "retry" });
  });
});
