import { Agent, request } from "undici";
import type { RawAnswer } from "@/inngest/runner/protocol/call-answer";
import { isSignedBy, sign } from "@/inngest/runner/protocol/signature";

/** The request broke off or was never accepted; whether the app did anything is unknown. */
export class AppUnreachable extends Error {
  override readonly name = "AppUnreachable";
  constructor(
    message: string,
    /** True when the connection was refused, so that the app cannot have done anything. */
    readonly isRefused: boolean,
  ) {
    super(message);
  }
}

export type AppClient = {
  /** Sends canonical JSON, signed when there is a key. An answer that is not signed by that key is refused. */
  send(method: "POST" | "PUT", url: string, body: string, headers: Record<string, string>): Promise<RawAnswer>;
  close(): Promise<void>;
};

const REFUSED = new Set(["ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ENOTFOUND", "EHOSTUNREACH"]);

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Steps may run for hours, so there is no timeout on an answer: a dead app breaks the connection. */
export function createAppClient(signingKey: string | undefined, now: () => number): AppClient {
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, connections: 64, keepAliveTimeout: 10_000 });
  return {
    async send(method, url, body, headers) {
      const signature = signingKey ? { "x-inngest-signature": sign(body, signingKey, now()) } : {};
      let answer: RawAnswer;
      try {
        const response = await request(url, { method, body, headers: { ...headers, ...signature }, dispatcher: agent });
        answer = { status: response.statusCode, headers: response.headers, text: await response.body.text() };
      } catch (error) {
        const code = codeOf(error);
        throw new AppUnreachable(`${url} could not be called: ${code || String(error)}`, REFUSED.has(code));
      }
      const given = answer.headers["x-inngest-signature"];
      const isForeign = answer.status >= 200 && answer.status < 300 && answer.status !== 201;
      if (signingKey && isForeign && !isSignedBy(String(given ?? ""), answer.text, signingKey, now())) {
        return { status: 502, headers: {}, text: "The answer is not signed with this engine's key." };
      }
      return answer;
    },
    close: () => agent.destroy(),
  };
}
