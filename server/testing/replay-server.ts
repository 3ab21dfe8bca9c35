import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { listReplayBoards } from "@/server/testing/list-replay-boards";

export { listReplayBoards } from "@/server/testing/list-replay-boards";

/** One board's answer given directly, for tests that write their own. */
export type ReplayAnswer = { source: string; token: string; answer: string | Uint8Array };
export type ReplayServer = {
  /** "http://127.0.0.1:PORT": the value of --upstream. */
  origin: string;
  /** What was asked, in order: the original host, path and query. */
  requests: string[];
  close(): Promise<void>;
};

const ROUTES: [host: RegExp, path: RegExp, source: string][] = [
  [/^boards-api(?:\.eu)?\.greenhouse\.io$/, /^\/v1\/boards\/([^/]+)\/jobs\/?$/, "greenhouse"],
  [/^api(?:\.eu)?\.lever\.co$/, /^\/v0\/postings\/([^/]+)\/?$/, "lever"],
  [/^api\.ashbyhq\.com$/, /^\/posting-api\/job-board\/([^/]+)\/?$/, "ashby"],
];

/**
 * A local HTTP server that answers for the public board APIs from recorded answers, chosen by x-forwarded-host and path. Sends
 * ETags and 304, pages Lever by skip and limit, says 404 for a board it does not have. Binds to 127.0.0.1 on a free port.
 */
export async function startReplayServer(
  options: { directory: string } | { boards: ReplayAnswer[] },
): Promise<ReplayServer> {
  const load = "directory" in options ? fromDirectory(options.directory) : fromAnswers(options.boards);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const host = String(request.headers["x-forwarded-host"] ?? request.headers.host ?? "");
    requests.push(`${host}${request.url ?? ""}`);
    answer(request, response, host, load);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

type Load = (source: string, token: string) => Uint8Array | undefined;

function fromDirectory(directory: string): Load {
  const files = new Map(listReplayBoards(directory).map((b) => [`${b.source}:${b.token.toLowerCase()}`, b.file]));
  return (source, token) => {
    const file = files.get(`${source}:${token.toLowerCase()}`);
    return file === undefined ? undefined : readFileSync(file);
  };
}

function fromAnswers(boards: ReplayAnswer[]): Load {
  const answers = new Map(boards.map((b) => [`${b.source}:${b.token.toLowerCase()}`, Buffer.from(b.answer)]));
  return (source, token) => answers.get(`${source}:${token.toLowerCase()}`);
}

function answer(request: IncomingMessage, response: ServerResponse, host: string, load: Load): void {
  const url = new URL(request.url ?? "/", "http://replay");
  for (const [hosts, path, source] of ROUTES) {
    const token = hosts.test(host) ? path.exec(url.pathname)?.[1] : undefined;
    if (token === undefined) continue;
    const body = load(source, decoded(token));
    if (!body) break;
    const page = source === "lever" ? leverPage(body, url.searchParams) : body;
    const etag = `"${createHash("sha256").update(page).digest("hex").slice(0, 32)}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", etag }).end(page);
    return;
  }
  response
    .writeHead(404, { "content-type": "application/json" })
    .end(JSON.stringify({ status: 404, error: "Job not found" }));
}

/** A token with broken percent signs is nobody's. */
function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch (error) {
    if (error instanceof URIError) return token;
    throw error;
  }
}

/** Lever's paging: `skip` and `limit` over the list. A recording that is not a list is served as it is. */
function leverPage(body: Uint8Array, query: URLSearchParams): Uint8Array {
  const skip = Number(query.get("skip") ?? 0);
  const limit = Number(query.get("limit") ?? Number.POSITIVE_INFINITY);
  if (skip === 0 && limit === Number.POSITIVE_INFINITY) return body;
  const postings: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
  return Array.isArray(postings) ? Buffer.from(JSON.stringify(postings.slice(skip, skip + limit))) : body;
}
