import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with one chat request. Text is streamed in small pieces when the client asks for a stream. */
export type ChatAnswer =
  | { text: string; delayMs?: number }
  | { status: number; headers?: Record<string, string>; message: string }
  /** Sends the first part of `text` and then drops the connection. */
  | { breakAfter: number; text: string }
  /** Sends the first part of `text` and then falls silent, until the client goes. */
  | { silentAfter: number; text: string }
  /** Never answers. */
  | { hang: true };
export type ChatRequest = {
  model: string;
  messages: { role: string; content: unknown }[];
  stream?: boolean;
  response_format?: unknown;
  max_tokens?: number;
};
export type OpenAiServer = {
  baseUrl: string;
  /** Every chat request received, in order. */
  requests: ChatRequest[];
  authorizations: (string | undefined)[];
  close(): Promise<void>;
};

const PIECE = 24;

/**
 * A local server with OpenAI's wire format, so that the real client code runs in tests: chat completions (whole and as
 * server-sent events with usage), embeddings, errors with Retry-After, broken and hanging streams. `answer` decides by request.
 */
export async function startOpenAiServer(
  answer: (request: ChatRequest, nth: number) => ChatAnswer,
): Promise<OpenAiServer> {
  const requests: ChatRequest[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer(async (req, res) => {
    authorizations.push(req.headers.authorization);
    const body: unknown = JSON.parse((await read(req)) || "{}");
    if (req.url === "/v1/embeddings") return embeddings(res, body as { model: string; input: string | string[] });
    if (req.url !== "/v1/chat/completions") return refuse(res, { status: 404, message: `Unknown path ${req.url}` });
    const request = body as ChatRequest;
    requests.push(request);
    const decided = answer(request, requests.length);
    if ("hang" in decided) return;
    if ("status" in decided) return refuse(res, decided);
    if (request.stream) return stream(res, request, decided);
    const usage = usageOf(request, decided.text);
    json(res, 200, {
      id: "chatcmpl-local",
      object: "chat.completion",
      created: 1,
      model: request.model,
      choices: [{ index: 0, message: { role: "assistant", content: decided.text }, finish_reason: "stop" }],
      usage,
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function stream(
  res: ServerResponse,
  request: ChatRequest,
  decided: Extract<ChatAnswer, { text: string }>,
): Promise<void> {
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  const event = (delta: object, finish: string | null, extra: object = {}) =>
    res.write(
      `data: ${JSON.stringify({ id: "chatcmpl-local", object: "chat.completion.chunk", created: 1, model: request.model, choices: [{ index: 0, delta, finish_reason: finish }], ...extra })}\n\n`,
    );
  event({ role: "assistant", content: "" }, null);
  const breakAfter = "breakAfter" in decided ? decided.breakAfter : Number.POSITIVE_INFINITY;
  const silentAfter = "silentAfter" in decided ? decided.silentAfter : Number.POSITIVE_INFINITY;
  for (let at = 0; at < decided.text.length; at += PIECE) {
    if (at >= silentAfter) return;
    if (at >= breakAfter) {
      res.destroy();
      return;
    }
    event({ content: decided.text.slice(at, at + PIECE) }, null);
    await new Promise((resolve) => setTimeout(resolve, "delayMs" in decided ? (decided.delayMs ?? 0) : 0));
  }
  event({}, "stop");
  res.write(
    `data: ${JSON.stringify({ id: "chatcmpl-local", object: "chat.completion.chunk", created: 1, model: request.model, choices: [], usage: usageOf(request, decided.text) })}\n\n`,
  );
  res.end("data: [DONE]\n\n");
}

/** Vectors of eight numbers from the characters of each input: the same text gives the same vector. */
function embeddings(res: ServerResponse, body: { model: string; input: string | string[] }): void {
  const inputs = Array.isArray(body.input) ? body.input : [body.input];
  const data = inputs.map((text, index) => {
    const vector = new Array<number>(8).fill(0);
    for (let i = 0; i < text.length; i += 1) vector[i % 8] = (vector[i % 8] ?? 0) + text.charCodeAt(i);
    return { object: "embedding", index, embedding: vector };
  });
  json(res, 200, {
    object: "list",
    model: body.model,
    data,
    usage: { prompt_tokens: inputs.length, total_tokens: inputs.length },
  });
}

function refuse(
  res: ServerResponse,
  answer: { status: number; headers?: Record<string, string>; message: string },
): void {
  json(
    res,
    answer.status,
    { error: { message: answer.message, type: "error", param: null, code: null } },
    answer.headers,
  );
}

function json(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  res.writeHead(status, { "content-type": "application/json", ...headers });
  res.end(JSON.stringify(body));
}

/** Four characters a token, as a plain rule that a test can compute. */
function usageOf(request: ChatRequest, text: string) {
  const prompt_tokens = Math.ceil(JSON.stringify(request.messages).length / 4);
  const completion_tokens = Math.ceil(text.length / 4);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

async function read(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
