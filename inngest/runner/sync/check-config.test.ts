import { describe, expect, it } from "vitest";
import { checkConfig, nextCron, splitCron } from "@/inngest/runner/sync/check-config";

const base = {
  id: "app-fn",
  triggers: [{ event: "a" }],
  steps: { step: { runtime: { type: "http", url: "http://127.0.0.1/x" } } },
};
const sentenceOf = (extra: Record<string, unknown>) => {
  const checked = checkConfig({ ...base, ...extra });
  return checked.ok ? null : checked.sentence;
};

describe("checking a function at sync", () => {
  it("accepts what the engine carries out", () => {
    expect(sentenceOf({})).toBeNull();
    const options = {
      concurrency: [{ limit: 2, key: "event.data.host" }],
      throttle: { limit: 1, period: "1m" },
      priority: { run: "120" },
    };
    expect(
      sentenceOf({ ...options, idempotency: "event.data.id", timeouts: { start: "1h", finish: "2h" } }),
    ).toBeNull();
  });

  it("refuses every option that it does not know, wherever it stands", () => {
    expect(sentenceOf({ fairness: { key: "a" } })).toContain('asks for "fairness"');
    expect(sentenceOf({ throttle: { limit: 1, period: "1m", mode: "drop" } })).toContain('"throttle.mode"');
    expect(sentenceOf({ concurrency: [{ limit: 1, queue: "x" }] })).not.toBeNull();
    expect(sentenceOf({ debounce: null, singleton: undefined })).toBeNull();
  });

  it("refuses a time that cannot be read in a cancellation or a jitter", () => {
    expect(sentenceOf({ cancel: [{ event: "x", timeout: "later" }] })).toContain('"later"');
    expect(sentenceOf({ triggers: [{ cron: "0 9 * * *", jitter: "some" }] })).toContain('"some"');
    expect(sentenceOf({ cancel: [{ event: "x", timeout: "2d" }, { event: "y" }] })).toBeNull();
  });

  it("refuses connect, defer and what cannot be read, each with a sentence", () => {
    expect(sentenceOf({ steps: { step: { runtime: { type: "ws", url: "x" } } } })).toContain("connect");
    expect(sentenceOf({ triggers: [{ event: "inngest/deferred.schedule" }] })).toContain("defer");
    expect(sentenceOf({ throttle: { limit: 0, period: "1m" } })).toContain("throttle.limit");
    expect(sentenceOf({ cancel: [{ event: "x", if: "a ==" }] })).toContain("expression that cannot be read");
    expect(sentenceOf({ id: "" })).toContain("cannot be read");
  });
});

describe("cron", () => {
  it("reads a zone and finds the next moment, also over a change to summer time", () => {
    expect(splitCron("TZ=Europe/Paris 0 9 * * *")).toEqual({ pattern: "0 9 * * *", timezone: "Europe/Paris" });
    expect(nextCron("0 9 * * *", Date.UTC(2030, 0, 1, 9))).toBe(Date.UTC(2030, 0, 2, 9));
    expect(nextCron("TZ=Europe/Paris 0 9 * * *", Date.UTC(2030, 2, 30, 12))).toBe(Date.UTC(2030, 2, 31, 7));
  });
});
