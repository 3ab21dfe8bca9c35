import { z } from "zod";
import type { SubmissionChannel } from "@/server/ports/submission-channel";

const TIMEOUT_MS = 15_000;
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
const answerSchema = z.object({ reference: z.string().nullish() });

function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && NEVER_CONNECTED.has(String(cause.code));
}

/**
 * An employer's door over HTTP that is not known to recognise a repetition (tests of crashes use it). One POST a parcel:
 * 2xx is taken, 4xx is refused, no connection is not reached; anything else may have arrived, so it throws.
 */
export function createHttpEmployerChannel(url: string): SubmissionChannel {
  return {
    isRepeatable: false,
    async send(parcel) {
      const body = JSON.stringify({
        ...parcel,
        files: parcel.files.map(({ bytes, ...file }) => ({ ...file, base64: Buffer.from(bytes).toString("base64") })),
      });
      let response: Response;
      try {
        response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": parcel.idempotencyKey },
          body,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
      } catch (error) {
        if (neverConnected(error)) return { outcome: "not_reached", reason: "The employer could not be reached." };
        throw error;
      }
      if (response.ok)
        return { outcome: "submitted", reference: answerSchema.parse(await response.json()).reference ?? null };
      if (response.status < 500) return { outcome: "refused", reason: `The employer refused it (${response.status}).` };
      throw new Error(`The employer answered ${response.status}.`);
    },
  };
}
