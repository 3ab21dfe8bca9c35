import type { IncomingMessage, ServerResponse } from "node:http";
import { isBearerOf } from "@/inngest/runner/protocol/signature";

export type ApiRequest = {
  method: string;
  url: URL;
  params: Record<string, string>;
  header(name: string): string | undefined;
  text(): Promise<string>;
  /** The parsed body; throws a BadRequest when it is not JSON. */
  json(): Promise<unknown>;
};
export type ApiAnswer = {
  status: number;
  body?: unknown;
  /** Writes the answer itself, for a stream. */
  take?(response: ServerResponse): void;
};
export type Route = {
  method: string;
  /** Segments beginning with a colon are parameters. */
  path: string;
  /** `open` needs no token; `signed` needs the bearer token that the SDK derives from its signing key. */
  access: "open" | "signed";
  handle(request: ApiRequest): Promise<ApiAnswer>;
};

export class BadRequest extends Error {
  override readonly name = "BadRequest";
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new BadRequest("The body is larger than 64 MB.", 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "null");
  } catch (error) {
    throw new BadRequest(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), pathname.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":")) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return null;
  }
  return params;
}

function reply(response: ServerResponse, answer: ApiAnswer): void {
  if (answer.take) {
    answer.take(response);
    return;
  }
  const text = JSON.stringify(answer.body ?? {});
  response.writeHead(answer.status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

function fail(status: number, error: string): ApiAnswer {
  return { status, body: { error, status } };
}

/** Serves the routes. Errors of the caller are sentences with their status; others are logged and answered with 500. */
export function createHandler(
  routes: readonly Route[],
  signingKey: string | undefined,
  onError: (error: unknown) => void,
) {
  const answer = async (message: IncomingMessage): Promise<ApiAnswer> => {
    const url = new URL(message.url ?? "/", "http://127.0.0.1");
    for (const route of routes) {
      const params = route.method === message.method ? matchPath(route.path, url.pathname) : null;
      if (!params) continue;
      if (route.access === "signed" && signingKey && !isBearerOf(message.headers.authorization, signingKey)) {
        return fail(401, "This needs the bearer token of the signing key.");
      }
      const header = (name: string) => {
        const value = message.headers[name];
        return Array.isArray(value) ? value[0] : value;
      };
      const text = () => readBody(message);
      return route.handle({ method: route.method, url, params, header, text, json: async () => parse(await text()) });
    }
    return fail(404, `There is nothing at ${message.method} ${url.pathname}.`);
  };
  return (message: IncomingMessage, response: ServerResponse): void => {
    answer(message)
      .catch((error: unknown) => {
        if (error instanceof BadRequest) return fail(error.status, error.message);
        onError(error);
        return fail(500, "The engine failed to answer; its log says why.");
      })
      .then((result) => reply(response, result));
  };
}
