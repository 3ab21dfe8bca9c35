import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createOpenAiCompatibleEmbedder } from "@/server/adapters/embedder/openai-compatible";

let server: Server | undefined;

async function serve(
  answer: (body: { input: string[]; model: string }, response: ServerResponse, request: IncomingMessage) => void,
): Promise<string> {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => answer(JSON.parse(text) as { input: string[]; model: string }, response, request));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

const vectorsOf = (input: string[]) => ({
  data: input.map((text, index) => ({ index, embedding: [text.length, 0, 0] })).reverse(),
});

describe("the OpenAI-compatible embedder", () => {
  it("asks in batches, keeps the order and scales to length one", async () => {
    const sizes: number[] = [];
    const baseUrl = await serve((body, response, request) => {
      sizes.push(body.input.length);
      expect(request.url).toBe("/v1/embeddings");
      expect(request.headers.authorization).toBe("Bearer secret");
      response.end(
        JSON.stringify({
          data: body.input.map((t, index) => ({ index, embedding: [t === "b" ? 0 : 3, t === "b" ? 2 : 0] })).reverse(),
        }),
      );
    });
    const embedder = createOpenAiCompatibleEmbedder({ apiKey: "secret", baseUrl, model: "m", batchSize: 2 });
    const vectors = await embedder.embed(["a", "b", "c"]);
    expect(sizes).toEqual([2, 1]);
    expect(vectors.map((v) => [...v])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(embedder.dimensions).toBe(2);
  });

  it("tries again after 500 and 502", async () => {
    let calls = 0;
    const baseUrl = await serve((body, response) => {
      calls++;
      if (calls < 3) response.writeHead(calls === 1 ? 500 : 502).end();
      else response.end(JSON.stringify(vectorsOf(body.input)));
    });
    await createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl, model: "m" }).embed(["x"]);
    expect(calls).toBe(3);
  });

  it("says when to come back", async () => {
    const baseUrl = await serve((_, response) => response.writeHead(429, { "retry-after": "7" }).end());
    const call = createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl, model: "m", retries: 0 }).embed(["x"]);
    await expect(call).rejects.toMatchObject({ code: "unavailable", retryAfterMs: 7000 });
  });

  it("does not repeat what the endpoint refuses", async () => {
    let calls = 0;
    const baseUrl = await serve((_, response) => {
      calls++;
      response.writeHead(401).end();
    });
    const call = createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl, model: "m" }).embed(["x"]);
    await expect(call).rejects.toMatchObject({ code: "misconfigured" });
    expect(calls).toBe(1);
  });

  it("gives up on a server that does not answer", async () => {
    const baseUrl = await serve(() => undefined);
    const call = createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl, model: "m", timeoutMs: 50, retries: 0 }).embed([
      "x",
    ]);
    await expect(call).rejects.toMatchObject({ code: "unavailable" });
    server?.closeAllConnections();
  });

  it("refuses an answer with a vector missing", async () => {
    const baseUrl = await serve((_, response) => response.end(JSON.stringify({ data: [] })));
    const call = createOpenAiCompatibleEmbedder({ apiKey: "k", baseUrl, model: "m", retries: 0 }).embed(["x"]);
    await expect(call).rejects.toMatchObject({ code: "unavailable" });
  });
});
