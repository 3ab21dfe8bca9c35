import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAiCompatibleModel } from "@/server/adapters/ai/openai-compatible";
import { INVALID_ANSWER } from "@/server/ports/language-model";
import { type ChatAnswer, type OpenAiServer, startOpenAiServer } from "@/server/testing/openai-server";

const schema = z.object({ greeting: z.string(), lines: z.array(z.string()) });
const good = JSON.stringify({ greeting: "Hello there", lines: ["one line of text", "another line of text"] });
let server: OpenAiServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function modelAnswering(answer: (nth: number) => ChatAnswer) {
  server = await startOpenAiServer((_, nth) => answer(nth));
  return createOpenAiCompatibleModel({
    apiKey: "sk-test",
    baseUrl: server.baseUrl,
    smallModel: "gpt-5-nano",
    largeModel: "gpt-5-mini",
  });
}
const request = (signal?: AbortSignal) => ({
  task: "write-something",
  tier: "large" as const,
  system: "Be brief.",
  prompt: "Write.",
  schema,
  signal,
});

async function drained(stream: { partials: AsyncIterable<unknown>; result: Promise<unknown> }) {
  stream.result.catch(() => undefined);
  const partials: unknown[] = [];
  try {
    for await (const partial of stream.partials) partials.push(partial);
  } catch {
    // The same failure rejects `result`, which each test looks at.
    partials.push("failed");
  }
  return partials;
}

describe("createOpenAiCompatibleModel", () => {
  it("streams a growing object and ends with the whole, its tokens and its price", async () => {
    const model = await modelAnswering(() => ({ text: good }));
    const stream = model.stream(request());
    const partials = await drained(stream);
    const { value, usage } = await stream.result;
    expect(partials.length).toBeGreaterThan(2);
    expect(value).toEqual(JSON.parse(good));
    expect(usage.outputTokens).toBe(Math.ceil(good.length / 4));
    expect(usage.costMicroUsd).toBe(Math.round((usage.inputTokens * 250 + usage.outputTokens * 2_000) / 1_000));
    expect(server?.requests[0]).toMatchObject({
      model: "gpt-5-mini",
      stream: true,
      response_format: { type: "json_schema" },
    });
    expect(server?.authorizations[0]).toBe("Bearer sk-test");
  });

  it("says when to come back after a 429", async () => {
    const model = await modelAnswering(() => ({ status: 429, headers: { "retry-after": "7" }, message: "slow down" }));
    const stream = model.stream(request());
    await drained(stream);
    await expect(stream.result).rejects.toMatchObject({ code: "unavailable", retryAfterMs: 7_000 });
    expect(server?.requests).toHaveLength(1);
  });

  it("names a refused key as a misconfiguration", async () => {
    const model = await modelAnswering(() => ({ status: 401, message: "bad key" }));
    const stream = model.stream(request());
    await drained(stream);
    await expect(stream.result).rejects.toMatchObject({ code: "misconfigured" });
  });

  it("fails when the stream breaks off, and never invents the rest", async () => {
    const model = await modelAnswering(() => ({ text: good, breakAfter: 30 }));
    const stream = model.stream(request());
    await drained(stream);
    await expect(stream.result).rejects.toMatchObject({ code: "unavailable" });
  });

  it("marks an answer that does not fit the schema, so that it can be asked for again", async () => {
    const model = await modelAnswering(() => ({ text: JSON.stringify({ greeting: 5 }) }));
    const stream = model.stream(request());
    await drained(stream);
    await expect(stream.result).rejects.toMatchObject({ code: "unavailable", details: { reason: INVALID_ANSWER } });
  });

  it("stops when the owner stops it, and fails when the time is up", async () => {
    const model = await modelAnswering(() => ({ hang: true }));
    const stopped = new AbortController();
    const first = model.stream(request(stopped.signal));
    setTimeout(() => stopped.abort(), 20);
    await drained(first);
    await expect(first.result).rejects.toMatchObject({ code: "conflict" });
    const second = model.stream(request(AbortSignal.timeout(20)));
    await drained(second);
    await expect(second.result).rejects.toMatchObject({ code: "unavailable" });
  });
});
