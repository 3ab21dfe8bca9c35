import { Agent, request } from "undici";
import { z } from "zod";
import { headerOf, type RawAnswer } from "@/inngest/runner/protocol/call-answer";
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

const streamedSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(""),
});

/** A streamed answer is an envelope, after blanks that keep the connection alive; what counts is inside. */
function unwrapStream(answer: RawAnswer): RawAnswer {
  const broken = { ...answer, fault: "The app's streamed answer broke off." };
  try {
    const inner = streamedSchema.safeParse(JSON.parse(answer.text));
    if (!inner.success) return broken;
    const { status, headers, body } = inner.data;
    return {
      status,
      text: body,
      headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v])),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return broken;
    throw error;
  }
}

/** Only what would change a run must be signed: an error without a signature is an error all the same. */
function checkAnswer(answer: RawAnswer, signingKey: string | undefined): RawAnswer {
  const isResult = answer.status >= 200 && answer.status < 300;
  const given = headerOf(answer, "x-inngest-signature");
  if (!signingKey || !isResult || answer.fault || isSignedBy(given, answer.text, signingKey, Date.now())) return answer;
  return { ...answer, fault: `The answer (status ${answer.status}) is not signed with this engine's key.` };
}

/** Steps may run for hours, so there is no timeout on an answer: a dead app breaks the connection. */
export function createAppClient(signingKey: string | undefined): AppClient {
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, connections: 64, keepAliveTimeout: 10_000 });
  return {
    async send(method, url, body, headers) {
      const signature = signingKey ? { "x-inngest-signature": sign(body, signingKey, Date.now()) } : {};
      let answer: RawAnswer;
      try {
        const response = await request(url, { method, body, headers: { ...headers, ...signature }, dispatcher: agent });
        answer = { status: response.statusCode, headers: response.headers, text: await response.body.text() };
      } catch (error) {
        const code = codeOf(error);
        throw new AppUnreachable(`${url} could not be called: ${code || String(error)}`, REFUSED.has(code));
      }
      return checkAnswer(answer.status === 201 ? unwrapStream(answer) : answer, signingKey);
    },
    close: () => agent.destroy(),
  };
}
